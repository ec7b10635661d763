import { createRequire } from 'node:module';
import type { Worker } from 'node:worker_threads';
import type { ParseLater } from './document/chunk.ts';
import type { Markdown, Tree } from './document/markdown.ts';

/**
 * Parses in a thread of its own, one stretch after another, and stops the thread where one takes longer than `budget` milliseconds. The
 * thread starts with the first stretch: most plans never need it.
 */
export function stoppableParser(script: string, budget: number): ParseLater {
  const waiting: Job[] = [];
  let worker: Worker | undefined;
  let busy = false;

  return (markdown) =>
    new Promise((done) => {
      waiting.push({ markdown, done });
      next();
    });

  function next(): void {
    const job = busy ? undefined : waiting.shift();
    if (!job) return;
    busy = true;
    // Loaded when it is needed: it would take part of every start.
    const threads = load('node:worker_threads') as typeof import('node:worker_threads');
    worker ??= new threads.Worker(script);
    // An idle thread must not keep the server alive.
    worker.unref();
    const timer = setTimeout(() => settle(undefined), budget);
    worker.once('message', settle);
    worker.once('error', stop);
    worker.postMessage(job.markdown);

    function stop(): void {
      settle(undefined);
    }

    function settle(tree: Tree | undefined): void {
      clearTimeout(timer);
      worker?.off('message', settle).off('error', stop);
      if (!tree) {
        void worker?.terminate();
        worker = undefined;
      }
      busy = false;
      job?.done(tree);
      next();
    }
  }
}

const load = createRequire(__filename);

interface Job {
  readonly markdown: Markdown;
  readonly done: (tree: Tree | undefined) => void;
}
