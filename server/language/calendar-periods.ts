import words from '../lexicon/timescales.json' with { type: 'json' };
import { addDays, compareDates, easterSunday, isRealDate, type CivilDate } from './calendar.ts';
import { months, reader, type Groups, type Reader, type Span } from './period.ts';
import { day, feast, month, season } from './timescale-pieces.ts';

const year = String.raw`(?:(?<year>(?:19|20)\d\d)|'?(?<short>\d\d))(?!\d)`;
const half = String.raw`(?<half>october|february|may|whitsun) half[-\s]term`;
const term = String.raw`(?<term> (?:half[-\s])?term| semester)?(?: \d(?!\d))?`;

/** Days, months, quarters and years that have a name, the most exact first. Days are read day first. */
export const calendarReaders: readonly Reader[] = [
  [reader(String.raw`(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)`), (groups) => oneDay(numbers(groups))],
  [
    reader(String.raw`(?<day>\d{1,2})(?<mark>[/.-])(?<month>\d{1,2})\k<mark>(?:(?<year>\d{4})|(?<short>\d\d))`),
    (groups) => oneDay(dayFirst(groups)),
  ],
  [reader(String.raw`${day}(?: of)?[-\s]${month}(?:,?[-\s]${year})?(?![a-z])`), dayOfMonth],
  [reader(String.raw`${month} (?:the )?${day}(?!\d)(?:,? ${year})?`), dayOfMonth],
  [
    reader(
      String.raw`(?:(?<year>20\d\d)[-\s]?)?(?:q|quarter )(?<quarter>[1-4])(?!\d)|(?<nth>first|second|third|fourth|final|last|1st|2nd|3rd|4th) quarter`,
    ),
    quarter,
  ],
  [reader(String.raw`\bh(?<half>[12])(?:,? (?:of )?(?:fy ?)?${year})?`), halfYear],
  [reader(String.raw`(?<year>20\d\d) ?[-/] ?(?:20)?(?<next>\d\d)(?!\d)`), splitYear],
  [
    reader(String.raw`(?:fy|(?:financial|fiscal)(?: year)?)\s?(?:20)?(?<short>\d\d)(?!\d)`),
    (groups) => financialYear(numbers(groups).year),
  ],
  [
    reader(String.raw`${month}(?:,? (?:of )?|[-/])${year}`),
    (groups) => months(numbers(groups).year, monthNumber(groups)),
  ],
  [
    reader(String.raw`(?<![\d/])(?<month>\d{1,2})/(?<year>20\d\d)`),
    (groups) => months(numbers(groups).year, numbers(groups).month),
  ],
  [
    reader(String.raw`(?<![\d/])(?<day>\d{1,2})/(?<month>\d{1,2})(?![\d/])`),
    (groups, anchor) => nextDay(dayFirst(groups), anchor),
  ],
  [reader(`\\b${feast}(?: ${year})?`), feastDay],
  [
    reader(half),
    ({ half }, anchor) =>
      nextMonths(/^o/.test(half ?? '') ? [10, 10] : /^f/.test(half ?? '') ? [2, 2] : [5, 5], undefined, anchor),
  ],
  [reader(`\\b${season}${term}(?:,?(?: of)? ${year})?`), seasonOrTerm],
  [
    reader(String.raw`\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\s?(?:-|to|and|/)\s?${month}\b`),
    monthAlone,
  ],
  [reader(`\\b${month}\\b`), monthAlone],
  [reader(String.raw`\b(?<year>20\d\d)\b`), (groups) => months(numbers(groups).year, 1, 12)],
];

function dayOfMonth(groups: Groups, anchor: CivilDate | undefined): Span | undefined {
  const date = { ...numbers(groups), month: monthNumber(groups) };
  return (groups['year'] ?? groups['short']) ? oneDay(date) : nextDay(date, anchor);
}

/** The next such day that is not before the anchor; a day that no year has as it stands. */
function nextDay(date: CivilDate, anchor: CivilDate | undefined): Span | undefined {
  if (!isRealDate({ ...date, year: leapYear })) return oneDay(date);
  if (!anchor) return undefined;
  const years = Array.from({ length: longestWaitForLeapDay }, (_, index) => ({ ...date, year: anchor.year + index }));
  const next = years.find((day) => isRealDate(day) && compareDates(day, anchor) >= 0);
  return next && oneDay(next);
}

/** Where the day-first reading is no day but the month-first one is, that one is meant: 12/31/2027. */
function dayFirst(groups: Groups): CivilDate {
  const date = numbers(groups);
  const turned = { ...date, day: date.month, month: date.day };
  const probe = (day: CivilDate) => ({ ...day, year: day.year || leapYear });
  return date.month > 12 && isRealDate(probe(turned)) ? turned : date;
}

/** Of the calendar, unless the words name a financial year, which begins in April. */
function quarter(groups: Groups, anchor: CivilDate | undefined, phrase: string): Span | undefined {
  const number = Number(groups['quarter'] ?? (Number.parseInt(groups['nth'] ?? '', 10) || ordinal(groups['nth'])));
  const [, first, next] = /(20\d\d)(?:[-/](?:20)?(\d\d)(?!\d))?/.exec(phrase) ?? [];
  const financial = next !== undefined || /financial|fiscal|\bfy/.test(phrase);
  const from = number * 3 - 2 + (financial ? 3 : 0);
  const ending = /\bfy\s?(?:20)?(\d\d)(?![\d\-/])/.exec(phrase)?.[1] ?? /'(\d\d)/.exec(phrase)?.[1];
  const year = ending ? 2000 + Number(ending) - (financial ? 1 : 0) : first && Number(first);
  return nextMonths([from, from + 2], year ? year : undefined, anchor);
}

function halfYear(groups: Groups, anchor: CivilDate | undefined): Span | undefined {
  const year = (groups['year'] ?? groups['short']) ? numbers(groups).year : undefined;
  return nextMonths(groups['half'] === '1' ? [1, 6] : [7, 12], year, anchor);
}

/** "2026/27": an academic year, unless another kind is named; "2026-11": a month; "2026-2030": all of those years. */
function splitYear(groups: Groups, _anchor: CivilDate | undefined, phrase: string): Span {
  const [first, next] = [Number(groups['year']), 2000 + Number(groups['next'])];
  if (next <= first) return months(first, next - 2000);
  if (next > first + 1) return [months(first, 1)[0], months(next, 12)[1]];
  if (/\btax\b/.test(phrase))
    return [
      { year: first, month: 4, day: 6 },
      { year: next, month: 4, day: 5 },
    ];
  return /financial|fiscal|\bfy/.test(phrase) ? financialYear(next) : academicYear(next);
}

function feastDay(groups: Groups, anchor: CivilDate | undefined, phrase: string): Span | undefined {
  const name = (groups['feast'] ?? '').toLowerCase();
  if (/\bin (?:the )?new year$/.test(phrase)) return undefined;
  const [fixed, moved] = [fixedFeasts[name], movableFeasts[name]];
  const dayIn = (year: number): CivilDate | undefined => {
    if (fixed) return { year, month: fixed[0] ?? 0, day: fixed[1] ?? 0 };
    return moved === undefined ? undefined : addDays(easterSunday(year), moved);
  };
  const written = (groups['year'] ?? groups['short']) ? numbers(groups).year : undefined;
  const years = written ? [written] : anchor ? [anchor.year, anchor.year + 1] : [];
  const date = years.map(dayIn).find((day) => day && (written || !anchor || compareDates(day, anchor) >= 0));
  return date && oneDay(date);
}

/** Seasons as the Met Office has them; terms end roughly with the months of the table, since schools differ. */
function seasonOrTerm(groups: Groups, anchor: CivilDate | undefined): Span | undefined {
  const name = (groups['season'] ?? '').toLowerCase();
  if (/half/.test(groups['term'] ?? '')) return undefined;
  const [from = 1, to = 1] = (groups['term'] ? terms[name] : seasons[name]) ?? terms[name] ?? seasons[name] ?? [];
  const year = (groups['year'] ?? groups['short']) ? numbers(groups).year : undefined;
  return nextMonths([from, to < from ? to + 12 : to], year, anchor);
}

function monthAlone(groups: Groups, anchor: CivilDate | undefined): Span | undefined {
  return nextMonths([monthNumber(groups), monthNumber(groups)], undefined, anchor);
}

/** In the year given, else the next that is not over at the anchor. */
function nextMonths(
  [from, to]: readonly [number, number],
  year: number | undefined,
  anchor: CivilDate | undefined,
): Span | undefined {
  if (year) return months(year, from, to);
  if (!anchor) return undefined;
  return [anchor.year - 1, anchor.year, anchor.year + 1]
    .map((year) => months(year, from, to))
    .find(([, last]) => compareDates(last, anchor) >= 0);
}

/** 1 April to 31 March, named by the year in which it ends. */
export function financialYear(ending: number): Span {
  return months(ending - 1, 4, 15);
}

/** 1 September to 31 July. */
export function academicYear(ending: number): Span {
  return months(ending - 1, 9, 19);
}

export function oneDay(date: CivilDate): Span {
  return [date, date];
}

function numbers(groups: Groups): CivilDate {
  const written = Number(groups['year'] ?? groups['short'] ?? 0);
  const year = written && written < 100 ? 2000 + written : written;
  return { year, month: Number(groups['month']), day: Number(groups['day']) };
}

function monthNumber(groups: Groups): number {
  return monthNames.indexOf((groups['month'] ?? '').slice(0, 3).toLowerCase()) + 1;
}

function ordinal(word = ''): number {
  return ordinals[word.toLowerCase()] ?? 4;
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const leapYear = 2000;
const longestWaitForLeapDay = 9;
const fixedFeasts: Record<string, number[] | undefined> = words.fixedFeasts;
const movableFeasts: Record<string, number | undefined> = words.movableFeasts;
const seasons: Record<string, number[] | undefined> = words.seasons;
const terms: Record<string, number[] | undefined> = words.terms;
const ordinals: Record<string, number | undefined> = words.ordinals;
