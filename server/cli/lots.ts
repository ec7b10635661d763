import { setImmediate } from 'node:timers/promises';
import { checkFile, type CheckSettings, type FileToCheck, type Outcome } from './check-file.ts';
import { OutOfTime, withinTime } from './within-time.ts';

/** Files that wait to be checked in this thread, one lot after the other; in between, it hears of interrupts, slow readers and other threads. */
export class Lots {
  /** In the order in which they are checked; whoever has others to check them may take them out. */
  readonly waiting: Task[] = [];
  private isBusy = false;

  constructor(private readonly settings: CheckSettings) {}

  /** Checks whatever waits, until nothing does. */
  async work(): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    for (await setImmediate(); this.waiting.length; await setImmediate()) checkLot(this.waiting, this.settings);
    this.isBusy = false;
  }
}

/** A file that waits to be checked, and who is told what came of it. */
export interface Task {
  readonly file: FileToCheck;
  readonly done: (outcome: Outcome) => void;
}

/**
 * Checks the first of those that wait, and takes them out: several if they are quick, since one watch over all of them costs no more than one
 * over each. A file that is not quick is checked again by itself, in the time that it has.
 */
function checkLot(waiting: Task[], settings: CheckSettings): void {
  const outcomes: Outcome[] = [];
  const check = () => {
    const next = waiting[outcomes.length];
    if (next) outcomes.push(checkFile(next.file, settings));
  };
  const end = performance.now() + lot;
  const checkSome = () => {
    do check();
    while (outcomes.length < waiting.length && performance.now() < end);
  };
  try {
    // What has been mended must not be mended again.
    if (settings.mending || waiting.length === 1) check();
    else withinTime(Math.min(quick, settings.timeLimit), checkSome);
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error;
    check();
  }
  for (const [index, { done }] of waiting.splice(0, outcomes.length).entries()) done(outcomes[index] as Outcome);
}

/** In milliseconds: so long others wait, a thread for more files or a reader for what is written. */
const lot = 60;

/** In seconds: few files take longer. */
const quick = 1;
