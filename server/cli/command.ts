import type { CivilDate } from '../language/calendar.ts';
import type { Paint } from '../report/paint.ts';

/** One command of `pdp`. */
export type Command = (args: readonly string[], terminal: Terminal) => Promise<ExitStatus>;

/** 0 nothing above a hint, 1 findings or something left unchecked, 2 bad usage, what cannot be read as text, or a file that cannot or must not be written. */
export type ExitStatus = 0 | 1 | 2;

/** Where a command writes, and what it cannot know by itself. */
export interface Terminal {
  /** Resolves once more can be written, so that a slow reader never fills the memory. */
  readonly out: (text: string) => Promise<void>;
  readonly error: (text: string) => void;
  readonly paint: Paint;
  /** Where a progress bar may be drawn; undefined where it would be rubbish. */
  readonly screen: Screen | undefined;
  /** Whether what is written by `out` shows on a screen too. */
  readonly outIsScreen: boolean;
  today(): CivilDate;
}

export interface Screen {
  write(text: string): void;
  readonly columns?: number;
}

/** A call whose words are off: said on the error output, with exit status 2. */
export class UsageError extends Error {}

/** Says why nothing came of a call that was well put, as of a file that cannot be read or written; the answer is the exit status. */
export function failed(terminal: Terminal, fault: string, status: ExitStatus = 2): ExitStatus {
  terminal.error(fault);
  return status;
}
