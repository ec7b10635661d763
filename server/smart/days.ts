import type { Place } from '../document/place.ts';
import type { Prose } from '../document/prose.ts';
import { sourceRange } from '../document/prose.ts';
import { remember } from '../document/remember.ts';
import { isRealDate, parseIsoDate, weekdayOf, type CivilDate } from '../language/calendar.ts';
import { Phrase } from '../language/phrase.ts';
import { resolveTimescale } from '../language/timescale-dates.ts';
import { readPeriod } from '../language/timescale-periods.ts';
import { findTimescales, type Timescale } from '../language/timescales.ts';
import { stated } from './judge.ts';
import { timesInAnswer } from './time-bound.ts';

/** A stretch of days that a text names. */
export interface Days {
  readonly range: Place;
  readonly words: string;
  readonly first: CivilDate;
  readonly last: CivilDate;
  /** The last day that is meant: of "before June" the last of May. */
  readonly due: CivilDate;
  /** Whether it is a time by which: neither a date of the past nor the beginning of something. */
  readonly isTarget: boolean;
  /** The weekday that is written with a day, where the calendar has another: 1 for Monday to 7 for Sunday. */
  readonly wrongWeekday?: number | undefined;
}

/**
 * The days that a text names, in its order. `from` is the day (YYYY-MM-DD) that those without a year are counted from; where it is empty
 * they are left out. Days of which the text tells as past are among them.
 */
export const daysIn = rememberedEachWay((prose, from) => daysOf(prose, findTimescales(stated(prose)), from));

/** The same in an answer to "by when?". */
export const daysInAnswer = rememberedEachWay((prose, from) => daysOf(prose, timesInAnswer(prose), from));

/** Where a text names a day that the calendar does not have. */
export const impossibleDaysIn = remember((prose: Prose): { range: Place; words: string }[] =>
  findTimescales(stated(prose))
    .filter(({ kind }) => kind === 'impossible')
    .map(({ start, end }) => ({ range: sourceRange(prose, start, end), words: prose.text.slice(start, end) })),
);

/** Rules ask in turn for what is counted from the plan's start and for what names its year: both are remembered. */
function rememberedEachWay(find: (prose: Prose, from: string) => Days[]): (prose: Prose, from: string) => Days[] {
  const counted = remember(find);
  const dated = remember((prose: Prose) => find(prose, ''));
  return (prose, from) => (from ? counted(prose, from) : dated(prose));
}

function daysOf(prose: Prose, times: readonly Timescale[], from: string): Days[] {
  const { text } = stated(prose);
  const { plain } = new Phrase(text);
  const anchor = parseIsoDate(from);
  return times.flatMap((time) => {
    const { start, end, kind, date } = time;
    if (!['point', 'unsure', 'duration', 'background'].includes(kind) || !(anchor ?? date)) return [];
    const phrase = plain.slice(start, end);
    const period = readPeriod(phrase, anchor);
    if (!period || !isRealDate(period.last) || !isRealDate(period.first)) return [];
    const due = kind === 'background' ? period.last : resolveTimescale(time, text, { today: anchor ?? period.first });
    if (!due) return [];
    const { first, last } = period;
    const isOneDay = first.day === last.day && first.month === last.month && first.year === last.year;
    const wrongWeekday =
      date && isOneDay ? weekdayAgainst(last, plain.slice(Math.max(0, start - 14), start), phrase) : undefined;
    return [
      {
        range: sourceRange(prose, start, end),
        words: prose.text.slice(start, end),
        first,
        last,
        due,
        isTarget: kind === 'point' || kind === 'duration',
        wrongWeekday,
      },
    ];
  });
}

/** The weekday before a day, where it is another than the calendar's; "Monday 29 to 30 June", "Monday to Friday, 30 June" and 07/06/2027 leave it open. */
function weekdayAgainst(date: CivilDate, before: string, phrase: string): number | undefined {
  const digit = phrase.search(/\d/);
  const written = phrase.slice(digit);
  if (/^\d{1,2}(?:st|nd|rd|th)?\s?(?:-|to |and |&)\s?\d/.test(written)) return undefined;
  if (/[/.]/.test(written) && date.day <= 12) return undefined;
  const name = weekday.exec(before + phrase.slice(0, digit))?.[1];
  const said = name ? names.indexOf(name.slice(0, 3)) + 1 : weekdayOf(date);
  return said === weekdayOf(date) ? undefined : said;
}

const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const weekday =
  /(?<![a-z]|\b(?:to|and) |- ?)(mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs?|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?),? (?:the )?$/;
