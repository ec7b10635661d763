import { calendarReaders } from './calendar-periods.ts';
import type { CivilDate } from './calendar.ts';
import { relativeReaders } from './relative-periods.ts';

/** The days that a phrase spans, and where in it the words that say so begin. */
export interface Period {
  readonly first: CivilDate;
  readonly last: CivilDate;
  readonly at: number;
}

/**
 * What a time-scale's words span. Without an anchor only what they say alone: "June 2027", but not "June". With one, a day,
 * month or season is the next whose end is not before it, and lengths count from it. A day that the calendar does not have is
 * given as written.
 */
export function readPeriod(phrase: string, anchor?: CivilDate): Period | undefined {
  for (const [form, read] of readers) {
    const found = form.exec(phrase);
    if (!found) continue;
    const span = read(found.groups ?? {}, anchor, phrase);
    return span && { first: span[0], last: span[1], at: found.index };
  }
  return undefined;
}

const readers = [...calendarReaders, ...relativeReaders];
