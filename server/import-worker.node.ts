import { parentPort, workerData } from 'node:worker_threads';
import { readBytes } from './cli/read-text.ts';
import { ImportError } from './import/word-parts.ts';
import { importWord } from './import/word.ts';
import { text } from './messages/index.ts';
import type { WordImport } from './protocol.ts';

// The thread that reads one Word document: its path in, the plan out.
void answer(workerData as string).then((result) => parentPort?.postMessage(result));

/** In bytes: photographs make a document large, and are left out. */
const largestFile = 50_000_000;

async function answer(path: string): Promise<WordImport> {
  const bytes = readBytes(path, largestFile);
  if ('fault' in bytes) return { fault: bytes.fault };
  try {
    return await importWord(bytes);
  } catch (error) {
    if (error instanceof ImportError) return { fault: text('import.fault', { path, reason: error.message }) };
    throw error;
  }
}
