import { checkFile, type CheckSettings, type FileToCheck, type Outcome } from './check-file.ts';
import { OutOfTime, withinTime } from './within-time.ts';

/** A file that waits to be checked, and who is told what came of it. */
export interface Task {
  readonly file: FileToCheck;
  readonly done: (outcome: Outcome) => void;
}

/**
 * Checks the first of those that wait, and takes them out: several if they are quick, since one watch over all of them costs no more than one
 * over each. A file that is not quick is checked again by itself, in the time that it has.
 */
export function checkLot(waiting: Task[], settings: CheckSettings): void {
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
