import { join } from 'node:path';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { text } from '../messages/index.ts';
import type { CheckSettings, FileToCheck, Outcome } from './check-file.ts';
import { Lots, type Task } from './lots.ts';

/** Whoever checks files. */
export interface Checker {
  /** Never rejects: what goes wrong is part of the outcome. */
  check(file: FileToCheck): Promise<Outcome>;
  end(): void;
}

/** Checks in this thread. */
export function thisThread(settings: CheckSettings): Checker {
  const lots = new Lots(settings);
  return {
    check: (file) =>
      new Promise((done) => {
        lots.waiting.push({ file, done });
        void lots.work();
      }),
    end: () => (lots.waiting.length = 0),
  };
}

/**
 * Worker threads beside this one, which checks files as well: it is warm already, and a thread takes a while to be. Each worker has some files
 * ahead, so that it need not wait while this thread is at one. One that breaks costs the file it was at: another takes its place.
 */
export class Workers implements Checker {
  private readonly lots: Lots;
  private readonly tasks = new Map<Worker, Task[]>();

  constructor(
    private readonly most: number,
    private readonly settings: CheckSettings,
  ) {
    this.lots = new Lots(settings);
  }

  check(file: FileToCheck): Promise<Outcome> {
    return new Promise((done) => {
      this.lots.waiting.push({ file, done });
      this.hire();
      this.handOut();
      void this.lots.work();
    });
  }

  end(): void {
    this.lots.waiting.length = 0;
    for (const worker of this.tasks.keys()) void worker.terminate();
  }

  private hire(): void {
    while (this.tasks.size < Math.min(this.most, this.lots.waiting.length)) this.tasks.set(this.start(), []);
  }

  /** The worker with the least to do is served first. */
  private handOut(): void {
    for (;;) {
      const [next] = [...this.tasks].sort(([, some], [, others]) => some.length - others.length);
      const task = next && next[1].length < ahead ? this.lots.waiting.shift() : undefined;
      if (!next || !task) return;
      next[1].push(task);
      next[0].postMessage(task.file);
    }
  }

  private start(): Worker {
    const worker = new Worker(join(__dirname, 'pdp.cjs'), {
      workerData: this.settings,
      // More would make a thread no faster, only a fifth larger.
      resourceLimits: { maxYoungGenerationSizeMb: 24 },
    });
    let reason = 'exit';
    worker.on('message', (outcome: Outcome) => {
      this.tasks.get(worker)?.shift()?.done(outcome);
      this.handOut();
    });
    worker.on('error', (error: NodeJS.ErrnoException) => (reason = error.code ?? error.message));
    worker.on('exit', () => {
      const [lost, ...others] = this.tasks.get(worker) ?? [];
      this.tasks.delete(worker);
      lost?.done({ faults: [text('cli.workerLost', { path: lost.file.path, reason })], status: 1 });
      this.lots.waiting.unshift(...others);
      this.hire();
      this.handOut();
      void this.lots.work();
    });
    return worker;
  }
}

/** How many files a worker may have before it. */
const ahead = 8;

/** The other end: what a worker thread does. */
export function serveChecks(): void {
  const checker = thisThread(workerData as CheckSettings);
  parentPort?.on('message', (file: FileToCheck) => {
    void checker.check(file).then((outcome) => parentPort?.postMessage(outcome));
  });
}
