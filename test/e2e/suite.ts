import { runMocha } from './host/run-mocha.ts';

/** What runs inside a real VS Code, in the extension host. */
export function run(): Promise<void> {
  return runMocha(async () => {
    await import('./suite/moves.ts');
  });
}
