import type { Plan } from '../document/plan.ts';
import { remember } from '../document/remember.ts';
import { formatIsoDate, type CivilDate } from '../language/calendar.ts';

/** A day as it is written in this plan: "30 June 2027", "30/06/2027", "30 Jun 2027" … by the first day that its objectives give. */
export function writtenAsIn(plan: Plan, date: CivilDate): string {
  return styleOf(plan)(date);
}

/** A day in full, as people read it. */
export function inFull({ year, month, day }: CivilDate): string {
  return `${day} ${monthNames[month - 1] ?? ''} ${year}`;
}

type Style = (date: CivilDate) => string;

const styleOf = remember(({ objectives, activities, reviews }: Plan): Style => {
  const entries = [...objectives, ...[...activities, ...reviews].flatMap((part) => part.entries)];
  for (const { fields, prose } of entries.slice(0, mostLookedAt)) {
    for (const { text } of [...fields.map(({ value }) => value), ...prose]) {
      const style = styles.find(([form]) => form.test(text));
      if (style) return style[1];
    }
  }
  return inFull;
});

/** The first few decide. */
const mostLookedAt = 50;

const monthNames = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];
const two = (number: number) => String(number).padStart(2, '0');
const ordinal = (day: number) => (day > 10 && day < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th'));

const styles: readonly (readonly [RegExp, Style])[] = [
  [/\b\d{4}-\d{2}-\d{2}\b/, formatIsoDate],
  [/\b\d{1,2}\/\d{1,2}\/\d{4}\b/, ({ year, month, day }) => `${two(day)}/${two(month)}/${year}`],
  [/\b\d{1,2}\/\d{1,2}\/\d{2}\b/, ({ year, month, day }) => `${two(day)}/${two(month)}/${two(year % 100)}`],
  [/\b\d{1,2}\.\d{1,2}\.\d{4}\b/, ({ year, month, day }) => `${two(day)}.${two(month)}.${year}`],
  [
    /\b\d{1,2}(?:st|nd|rd|th) (?:of )?[A-Z][a-z]{2,8} \d{4}\b/,
    (date) => `${date.day}${ordinal(date.day)} ${monthNames[date.month - 1] ?? ''} ${date.year}`,
  ],
  [
    /\b\d{1,2} (?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec) \d{4}\b/,
    (date) => `${date.day} ${(monthNames[date.month - 1] ?? '').slice(0, 3)} ${date.year}`,
  ],
  [/\b\d{1,2} [A-Z][a-z]{2,8} \d{4}\b/, inFull],
];
