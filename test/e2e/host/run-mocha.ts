import { writeFileSync } from 'node:fs';
import { format } from 'node:util';
import Mocha from 'mocha';

/**
 * Runs mocha tests inside the extension host and rejects when one fails. `define` loads the files that call `describe`.
 * Counts and report go to the file that PDP_TEST_RESULT names, as the desktop and the server print differently.
 */
export async function runMocha(define: () => Promise<unknown>): Promise<void> {
  const lines: string[] = [];
  Mocha.reporters.Base.consoleLog = (...values: unknown[]) => lines.push(format(...values));
  const mocha = new Mocha({ color: false, timeout: 60_000 });
  // Gives the global scope `describe` and `it`, as loading a test file through mocha would.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await define();

  let passed = 0;
  const failed = await new Promise<number>((resolve) => mocha.run(resolve).on('pass', () => passed++));
  const resultFile = process.env['PDP_TEST_RESULT'];
  if (resultFile) writeFileSync(resultFile, JSON.stringify({ passed, failed, output: lines.join('\n') }));
  if (failed > 0) throw new Error(`${failed} tests failed.`);
}
