import { setImmediate } from 'node:timers/promises';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { text } from '../messages/index.ts';
import { checkFile, type CheckSettings, type FileToCheck, type Outcome } from './check-file.ts';

/** Whoever checks files. */
export interface Checker {
  /** Never rejects: what goes wrong is part of the outcome. */
  check(file: FileToCheck): Promise<Outcome>;
  end(): void;
}

/** Checks in this thread, one file after the other; in between, it hears of interrupts and slow readers. */
export function thisThread(settings: CheckSettings): Checker {
  return {
    check: async (file) => {
      await setImmediate();
      return checkFile(file, settings);
    },
    end: () => undefined,
  };
}

/** Worker threads, each with one file at a time. One that breaks costs that file only: another takes its place. */
export class Workers implements Checker {
  private readonly waiting: Task[] = [];
  private readonly idle = new Set<Worker>();
  private readonly busy = new Map<Worker, Task>();

  constructor(
    private readonly most: number,
    private readonly settings: CheckSettings,
  ) {}

  check(file: FileToCheck): Promise<Outcome> {
    return new Promise((done) => {
      this.waiting.push({ file, done });
      this.next();
    });
  }

  end(): void {
    this.waiting.length = 0;
    for (const worker of [...this.idle, ...this.busy.keys()]) void worker.terminate();
  }

  private next(): void {
    const [idle] = this.idle;
    const worker = this.waiting.length ? (idle ?? this.start()) : undefined;
    const task = worker && this.waiting.shift();
    if (!task) return;
    this.idle.delete(worker);
    this.busy.set(worker, task);
    worker.postMessage(task.file);
  }

  private start(): Worker | undefined {
    if (this.busy.size === this.most) return undefined;
    const worker = new Worker(__filename, { workerData: this.settings });
    let reason = 'exit';
    worker.on('message', (outcome: Outcome) => {
      this.idle.add(worker);
      this.finish(worker, outcome);
    });
    worker.on('error', (error: NodeJS.ErrnoException) => (reason = error.code ?? error.message));
    worker.on('exit', () => {
      this.idle.delete(worker);
      const path = this.busy.get(worker)?.file.path ?? '';
      this.finish(worker, { faults: [text('cli.workerLost', { path, reason })], status: 1 });
    });
    return worker;
  }

  private finish(worker: Worker, outcome: Outcome): void {
    const task = this.busy.get(worker);
    this.busy.delete(worker);
    task?.done(outcome);
    this.next();
  }
}

interface Task {
  readonly file: FileToCheck;
  readonly done: (outcome: Outcome) => void;
}

/** The other end: what a worker thread does. */
export function serveChecks(): void {
  parentPort?.on('message', (file: FileToCheck) => {
    parentPort?.postMessage(checkFile(file, workerData as CheckSettings));
  });
}
