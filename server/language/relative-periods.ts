import words from '../lexicon/timescales.json' with { type: 'json' };
import { academicYear, financialYear, oneDay } from './calendar-periods.ts';
import { addDays, addMonths, compareDates, daysInMonth, weekdayOf, type CivilDate } from './calendar.ts';
import { months, reader, type Groups, type Reader, type Span } from './period.ts';
import { count, unit, weekday } from './timescale-pieces.ts';

const which =
  '(?<which>next|coming|upcoming|following|this|current|present|end of|close of|rest of|remainder of|whole of|course of)(?: (?:the|this|my|our|next|current)){0,4}';

/** What counts from a day: lengths, weekdays, this month and next year. What no calendar tells ("week 4") has no days. */
export const relativeReaders: readonly Reader[] = [
  [reader(String.raw`\b(?<day>\d{1,2})(?:st|nd|rd|th)(?= of (?:this|next|the) month|$)`), dayOfThisMonth],
  [
    reader(
      String.raw`\b(?:week|day|month|year|term|semester|session|lesson|sprint)s? \d|\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|final|last|latter|\d{1,2}(?:st|nd|rd|th)) (?:[a-z]+ )?[a-z]+|\b(?:half|first|middle|midpoint|start|beginning|half-?way point) of`,
    ),
    () => undefined,
  ],
  [reader(`(?:(?<which>next|following|coming) )?${weekday}\\b`), onWeekday],
  [reader(String.raw`(?<!from )\b(?:today|tonight)\b`), (_groups, anchor) => anchor && oneDay(anchor)],
  [reader(String.raw`\btomorrow\b`), (_groups, anchor) => anchor && oneDay(addDays(anchor, 1))],
  [
    reader(`(?:${which} )?(?:academic|school|college|university) year`),
    (groups, anchor) => anchor && academicYear(endingAfter(anchor, 7) + later(groups)),
  ],
  [
    reader(`(?:${which} )?(?:financial|fiscal) year`),
    (groups, anchor) => anchor && financialYear(endingAfter(anchor, 3) + later(groups)),
  ],
  [reader(`(?:${which} )?tax year`), taxYear],
  [reader(String.raw`\b(?:year(?:'s)?[-\s]end|eoy)\b`), (_groups, anchor) => endOf('year', anchor)],
  [reader(String.raw`\b(?:month[-\s]end|eom)\b`), (_groups, anchor) => endOf('month', anchor)],
  [reader(String.raw`\b(?:week's end|eow)\b`), (_groups, anchor) => endOf('week', anchor)],
  [reader(String.raw`\b(?:quarter end|eoq)\b`), (_groups, anchor) => endOf('quarter', anchor)],
  [
    reader(`(?:within|over|in|for|during|throughout|across) (?:the|my|our) (?:next|coming|following|first) ${unit}\\b`),
    lengthOf,
  ],
  [reader(`\\b${which} (?:calendar )?(?<name>week|weekend|month|quarter|year)\\b`), thisOrNext],
  [reader(`(?:the|my) (?<name>weekend|year)\\b`), thisOrNext],
  [reader(`${count}[-\\s]{0,2}${unit}\\b`), lengthOf],
];

function dayOfThisMonth({ day }: Groups, anchor: CivilDate | undefined, phrase: string): Span | undefined {
  if (!anchor) return undefined;
  const next = /next month/.test(phrase);
  const dates = Array.from({ length: 13 }, (_, ahead) => {
    const { year, month } = addMonths({ ...anchor, day: 1 }, ahead + (next ? 1 : 0));
    return { year, month, day: Number(day) };
  });
  const found = dates.find((date) => date.day <= daysInMonth(date.year, date.month) && compareDates(date, anchor) >= 0);
  return found && oneDay(found);
}

/** "Friday" is the first from the anchor on; "next Friday" the one of next week. */
function onWeekday({ weekday: name = '', which }: Groups, anchor: CivilDate | undefined): Span | undefined {
  if (!anchor) return undefined;
  const wanted = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'].indexOf(name.slice(0, 2).toLowerCase()) + 1;
  const today = weekdayOf(anchor);
  const ahead = which?.toLowerCase() === 'next' ? 7 + wanted - today : (wanted - today + 7) % 7;
  return oneDay(addDays(anchor, ahead));
}

function thisOrNext(groups: Groups, anchor: CivilDate | undefined, phrase: string): Span | undefined {
  const next = later(groups) || (/\bnext\b/.test(phrase) ? 1 : 0);
  return anchor && unitOf((groups['name'] ?? '').toLowerCase(), anchor, next);
}

/** The calendar week (to Sunday), month, quarter or year of a day, or so many on. */
function unitOf(name: string, day: CivilDate, ahead: number): Span {
  if (name === 'month') {
    const { year, month } = addMonths({ ...day, day: 1 }, ahead);
    return months(year, month);
  }
  if (name === 'year') return months(day.year + ahead, 1, 12);
  if (name === 'quarter') {
    const from = Math.floor((day.month - 1) / 3) * 3 + 1 + ahead * 3;
    return months(day.year, from, from + 2);
  }
  const monday = addDays(day, 1 - weekdayOf(day) + ahead * 7);
  return [addDays(monday, name === 'weekend' ? 5 : 0), addDays(monday, 6)];
}

function endOf(name: string, anchor: CivilDate | undefined): Span | undefined {
  return anchor && oneDay(unitOf(name, anchor, 0)[1]);
}

function taxYear(groups: Groups, anchor: CivilDate | undefined): Span | undefined {
  if (!anchor) return undefined;
  const over = compareDates(anchor, { ...anchor, month: 4, day: 5 }) > 0;
  const ending = anchor.year + (over ? 1 : 0) + later(groups);
  return [
    { year: ending - 1, month: 4, day: 6 },
    { year: ending, month: 4, day: 5 },
  ];
}

/** Until so long after the anchor; of "3-6 months" the longer. What has no fixed length, such as a term, has no days. */
function lengthOf(groups: Groups, anchor: CivilDate | undefined): Span | undefined {
  if (!anchor) return undefined;
  const amount = amountOf(groups['count'] ?? '1');
  const name = (groups['unit'] ?? '').toLowerCase();
  const monthsEach = { m: 1, q: 3, y: 12 }[name.charAt(0)] ?? (/^dec/.test(name) ? 120 : undefined);
  const daysEach = { da: 1, we: 7, wk: 7, fo: 14 }[name.slice(0, 2)];
  if (amount === undefined) return undefined;
  if (daysEach) return [anchor, addDays(anchor, Math.ceil(amount * daysEach))];
  return monthsEach && Number.isInteger(amount * monthsEach)
    ? [anchor, addMonths(anchor, amount * monthsEach)]
    : undefined;
}

function amountOf(written: string): number | undefined {
  const parts = written.toLowerCase().split(/\s?(?:-|\bto\b|\bor\b)\s?/);
  const last = parts.at(-1) ?? '';
  if (/^half/.test(last)) return 0.5;
  if (/couple/.test(last)) return 2;
  if (/^an?$/.test(last)) return 1;
  return Number.parseFloat(last) || numbers[written.toLowerCase()] || numbers[last];
}

/** The year in which a year that ends with this month ends next. */
function endingAfter(day: CivilDate, month: number): number {
  return day.year + (day.month > month ? 1 : 0);
}

function later({ which }: Groups): number {
  return which && /next|coming|following/.test(which) ? 1 : 0;
}

const numbers: Record<string, number | undefined> = words.numbers;
