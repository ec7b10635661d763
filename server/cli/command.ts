import type { CivilDate } from '../language/calendar.ts';
import type { Paint } from '../report/paint.ts';

/** One command of `pdp`. It answers with the exit status: 0 nothing above a hint, 1 findings, 2 bad usage or unreadable input. */
export type Command = (args: readonly string[], terminal: Terminal) => Promise<ExitStatus>;

export type ExitStatus = 0 | 1 | 2;

/** Where a command writes, and what it cannot know by itself. */
export interface Terminal {
  out(text: string): void;
  error(text: string): void;
  readonly paint: Paint;
  today(): CivilDate;
}

/** A call whose words are off: said on the error output, with exit status 2. */
export class UsageError extends Error {}
