import { availableParallelism } from 'node:os';
import type { CheckSettings, Outcome } from './check-file.ts';
import type { FoundFile } from './find-files.ts';
import { inOrder } from './in-order.ts';
import type { ResultCache } from './result-cache.ts';
import { thisThread, Workers, type Checker } from './workers.ts';

/** Checks files, by several threads where that pays, and gives what came of each in the order of the files. */
export async function* checkFiles(
  files: readonly FoundFile[],
  { settings, cache, workers, onDone }: CheckRun,
): AsyncGenerator<{ readonly file: FoundFile; readonly outcome: Outcome }> {
  const threads = Math.min(workers ?? threadsFor(files, cache), files.length);
  const checker = threads > 1 ? new Workers(threads - 1, settings) : thisThread(settings);
  const work = async (file: FoundFile) => {
    const outcome = await checkOne(file, checker, cache);
    onDone();
    return { file, outcome };
  };
  // By itself, this thread does best to write a few files before it begins the next.
  const most = threads > 1 ? 500 : 8;
  try {
    yield* inOrder(files, work, { most, weight: ({ bytes }) => bytes, heaviest: 32_000_000 });
  } finally {
    checker.end();
  }
}

export interface CheckRun {
  readonly settings: CheckSettings;
  readonly cache: ResultCache | undefined;
  /** How many threads to check with; undefined for as many as pay. */
  readonly workers: number | undefined;
  readonly onDone: () => void;
}

async function checkOne(
  { path, folder, bytes, fault, schemes, near }: FoundFile,
  checker: Checker,
  cache?: ResultCache,
): Promise<Outcome> {
  if (fault !== undefined) return { faults: [fault], status: 2 };
  const known = cache?.find(path);
  const outcome = await checker.check({ path, isNamed: folder === undefined, knownHash: known?.hash, schemes, near });
  const { isKnown, report, hash = '', faults } = outcome;
  if (isKnown && known) return { ...outcome, report: cache?.use(path, known) };
  if (report && !faults.length) cache?.keep(path, { bytes, hash }, report);
  return outcome;
}

/** A thread for so much work, as far as there are cores; two threads are the least that gain anything. */
function threadsFor(files: readonly FoundFile[], cache?: ResultCache): number {
  const unknown = files.filter(({ path, bytes }) => cache?.find(path)?.bytes !== bytes);
  const work = unknown.reduce((sum, { bytes }) => sum + bytes, 0);
  return Math.min(availableParallelism(), Math.floor(work / workPerThread));
}

/** In bytes. A thread works for a quarter of a second before it is warm: over half of this each, two are hardly ahead of one. */
const workPerThread = 1_000_000;
