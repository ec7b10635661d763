import { runMocha } from './host/run-mocha.ts';

/** What runs inside a real VS Code, in the extension host. */
export function run(): Promise<void> {
  return runMocha(async () => {
    await import('./suite/plain-markdown.ts');
    await import('./suite/findings.ts');
    await import('./suite/quick-fixes.ts');
    await import('./suite/commands.ts');
    await import('./suite/moves.ts');
    await import('./suite/calm.ts');
    await import('./suite/navigation.ts');
    await import('./suite/completion.ts');
    await import('./suite/schemes.ts');
    await import('./suite/reflections.ts');
    await import('./suite/snippets.ts');
    await import('./suite/markdown-preview.ts');
    await import('./suite/reveal-line.ts');
    await import('./suite/hand-in.ts');
  });
}
