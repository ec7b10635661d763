import { dayNumber, parseIsoDate, type CivilDate } from '../language/calendar.ts';
import { text } from '../messages/index.ts';

/** "30 June 2027" of 2027-06-30. */
export function longDate(date: string | CivilDate): string {
  const { year, month, day } = typeof date === 'string' ? civil(date) : date;
  return text('date.long', { year, month: monthName(month), day });
}

/** "Jun 2027": short enough to stand beside others under a scale. */
export function monthInWords(year: number, month: number): string {
  return text('date.month', { year, month: monthName(month).slice(0, 3) });
}

/** The number of a day, to reckon with. */
export function numberOf(date: string): number {
  return dayNumber(civil(date));
}

/** Days come from our own facts, which hold real ones alone. */
function civil(date: string): CivilDate {
  const found = parseIsoDate(date);
  if (!found) throw new RangeError(`${date} is no day`);
  return found;
}

function monthName(month: number): string {
  return text('date.months').split(' ')[month - 1] ?? '';
}
