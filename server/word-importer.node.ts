import { createRequire } from 'node:module';
import { join } from 'node:path';
import { text } from './messages/index.ts';
import type { WordImport } from './protocol.ts';

/**
 * Makes a plan of a Word document, in a thread with a bundle of its own: what reads Word is as large as the whole engine, and a document that was
 * made to do harm costs no more than that thread.
 */
export function importWordFile(path: string): Promise<WordImport> {
  const { Worker } = load('node:worker_threads') as typeof import('node:worker_threads');
  const worker = new Worker(join(__dirname, 'import-word.cjs'), {
    workerData: path,
    resourceLimits: { maxOldGenerationSizeMb: 1_000 },
  });
  let timer: NodeJS.Timeout | undefined;
  const answer = new Promise<WordImport>((done) => {
    const failed = (reason: string) => done({ fault: text('import.failed', { path, reason }) });
    timer = setTimeout(() => done({ fault: text('import.outOfTime', { path, seconds }) }), seconds * 1000);
    worker.once('message', done);
    worker.once('error', (error: NodeJS.ErrnoException) => failed(error.code ?? error.message));
    worker.once('exit', (code) => failed(`${code}`));
  });
  return answer.finally(() => {
    clearTimeout(timer);
    void worker.terminate();
  });
}

/** Fifty times what the longest plan takes. */
const seconds = 60;

/** Loaded when it is needed: it would take part of every start. */
const load = createRequire(__filename);
