import type { Entry, Part, Plan } from '../document/plan.ts';
import { remember } from '../document/remember.ts';
import { wordsOf } from '../evidence/evidence.ts';
import { addDays, dayNumber, formatIsoDate, type CivilDate } from '../language/calendar.ts';
import { daysIn, type Days } from '../smart/days.ts';
import { startOf } from './under-way.ts';

/** The day from which records count those without a year: when the plan began, or a year ago. */
export function countedFrom(plan: Plan, today: CivilDate): string {
  return formatIsoDate(startOf(plan) ?? addDays(today, -365));
}

/** The last day up to `today` on which a part records something, as a number; minus infinity where it records nothing. */
export const latestRecord = remember((part: Part, from: string, today: string): number =>
  Math.max(...part.entries.map((entry) => lastDayOf(entry, from, today))),
);

/** Whether an entry names days, all of them still to come: then it is a plan and no record. */
export const isToCome = remember((entry: Entry, from: string, today: string): boolean => {
  const days = daysOf(entry, from);
  return days.length > 0 && days.every(({ first }) => formatIsoDate(first) > today);
});

const lastDayOf = remember((entry: Entry, from: string, today: string): number => {
  // A bare date is a plan.
  if (wordsOf(entry).split(/\s+/).length < 5) return -Infinity;
  const past = daysOf(entry, from).filter(({ first }) => formatIsoDate(first) <= today);
  return Math.max(...past.map(({ last }) => dayNumber(last)));
});

const daysOf = remember((entry: Entry, from: string): Days[] => {
  const labels = entry.fields.filter(({ layout }) => layout !== 'cell').map(({ label }) => label);
  const texts = [entry.heading, ...labels, ...entry.fields.map(({ value }) => value), ...entry.prose];
  return texts.flatMap((prose) => (prose ? daysIn(prose, from) : []));
});
