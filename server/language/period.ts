import { daysInMonth, type CivilDate } from './calendar.ts';

/** The first and the last day of a stretch of time. */
export type Span = readonly [first: CivilDate, last: CivilDate];

/** A form of words and the days it spans, counted from the anchor where it needs one. The first form that is found decides. */
export type Reader = readonly [
  RegExp,
  (groups: Groups, anchor: CivilDate | undefined, phrase: string) => Span | undefined,
];

export type Groups = Record<string, string | undefined>;

/** From the first of a month to the last of the same or a later one; months above 12 are those of the next year. */
export function months(year: number, from: number, to = from): Span {
  const end = { year: year + Math.floor((to - 1) / 12), month: ((to - 1) % 12) + 1 };
  const begin = { year: year + Math.floor((from - 1) / 12), month: ((from - 1) % 12) + 1 };
  return [
    { ...begin, day: 1 },
    { ...end, day: daysInMonth(end.year, end.month) },
  ];
}

export function reader(source: string): RegExp {
  return new RegExp(source);
}
