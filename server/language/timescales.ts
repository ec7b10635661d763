import words from '../lexicon/timescales.json' with { type: 'json' };
import { daysInMonth, isRealDate, type CivilDate } from './calendar.ts';
import { alternatives, findAll } from './match.ts';

/**
 * What a phrase says of time. `point`: a day, month or event by which; `duration`: a length such as "12 mths", a time-scale only
 * where one is asked for; `open`: no end ("ongoing"); `frequency`: how often, which is no deadline; `unfilled`: a template's
 * "dd/mm/yy"; `impossible`: no such day; `background`: a date that tells of the past ("since 2019").
 */
export interface Timescale {
  readonly kind: 'point' | 'duration' | 'open' | 'frequency' | 'unfilled' | 'impossible' | 'background';
  readonly start: number;
  readonly end: number;
  /** The last day it can mean, where the words alone say it. */
  readonly date?: CivilDate | undefined;
}

/** Every mention of time in an English phrase, in order, none inside another. Offsets count from the start of `text`. */
export function findTimescales(text: string): Timescale[] {
  const found: Timescale[] = [];
  for (const { form, read } of grammar) {
    for (const match of findAll(form, text)) {
      const { start, end } = match;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const reading = read(match.groups, match.text);
      if (reading) found.push({ ...reading, start, end, ...(tellsOfPast(text, start) ? { kind: 'background' } : {}) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

type Reading = Pick<Timescale, 'kind' | 'date'>;
type Groups = Record<string, string | undefined>;

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = String.raw`(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const day = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
const year = String.raw`(?:(?<year>(?:19|20)\d\d)|'(?<short>\d\d))(?![\d%])`;
const count = String.raw`(?:\d{1,3}(?:\s?[-–]\s?\d{1,3})?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|twenty(?:[- ]four)?|a couple of|few)`;
const unit = String.raw`(?:working |calendar |school )?(?:hours?|days?|weeks?|wks?|fortnights?|months?|mths?|quarters?|terms?|semesters?|years?|yrs?)`;
const quarter = String.raw`(?:q[1-4]|(?:first|second|third|fourth|last|final|next|this|current) quarter)`;
const season = '(?:spring|summer|autumn|winter)';
const by = String.raw`(?:by|before|until|till|no later than|not later than|at|on|in|during|for|around|from|to|through|within|over|throughout)`;
const the = String.raw`(?:(?:the|my|our|this|next|following|coming|current|annual|mid-year|mid year|year-end|end-of-year|six-month|6-month|half-yearly|quarterly|monthly|final|first|second|third|autumn|spring|summer|winter|january|february|march|april|may|june|july|august|september|october|november|december) ){0,4}`;
const endOf = String.raw`(?:(?:the )?(?:end|start|beginning|middle|close|half|mid) (?:of |point of )?|early |late |mid[- ])?`;

/** The forms of time, the most exact first: what one has taken no later one reads. */
const grammar: { form: RegExp; read: (groups: Groups, text: string) => Reading | undefined }[] = [
  { form: form(`(?:${alternatives(words.unfilled)})`), read: () => ({ kind: 'unfilled' }) },
  { form: form(String.raw`(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?!\d)`), read: numericDate },
  {
    form: form(String.raw`(?<day>\d{1,2})(?<mark>[/.-])(?<month>\d{1,2})\k<mark>(?<year>\d{4}|\d{2})(?![\d/])`),
    read: numericDate,
  },
  { form: form(`${day}(?: of)? ${month}(?:,? ${year})?(?![a-z])`), read: namedDate },
  { form: form(String.raw`${month} ${day}(?!\d)(?:,? ${year})?(?![\d%])`), read: namedDate },
  { form: form(`${month},? ${year}`), read: monthOf },
  { form: form(`${quarter}(?: (?:of )?(?:the )?(?:${year}|year|financial year|fy))?(?![a-z])`), read: point },
  {
    form: form(String.raw`(?:academic|financial|school|tax)? ?(?:year )?20\d\d\s?[/–-]\s?(?:20)?\d\d(?![\d-])`),
    read: point,
  },
  { form: form(`(?:by|before|until|in|during|within) (?:the )?${endOf}${month}(?![a-z])`), read: monthAlone },
  { form: form(`${endOf}${month}(?: (?:at the latest|latest))(?![a-z])`), read: monthAlone },
  { form: form(`(?:${by} )(?:the )?${endOf}(?:the )?${year}`), read: yearOf },
  {
    form: form(
      `(?:within|inside|in|after|over|during|throughout|for) (?:the |my |a )?(?:next |first |coming |following |last )?(?:period of )?${count}[- ]?${unit}(?:' time)?(?![a-z-])`,
    ),
    read: spanned,
  },
  { form: form(`(?:the |this )?(?:next|coming|following) (?:${count} )?(?:${unit})(?![a-z-])`), read: point },
  {
    form: form(
      `${count}[- ]?${unit} (?:from now|from today|from (?:the )?start(?:ing)?|after (?:the )?start(?:ing)?|or less|or sooner)`,
    ),
    read: point,
  },
  {
    form: form(
      `(?:by|before|until|till|at|in|during|within|over|after|this|next|end of) (?:the )?${endOf}${the}(?:${season}|${alternatives(words.feasts)})(?: (?:term|half[- ]term|break|holidays?))?(?: ${year})?(?![a-z])`,
    ),
    read: point,
  },
  {
    form: form(
      `(?:by|before|until|till|at|no later than|prior to|in time for|ready for) (?:the )?${endOf}(?:of )?${the}(?:[a-z-]{3,20} ){0,2}?(?:${alternatives(words.occasions)})(?![a-z-])`,
    ),
    read: point,
  },
  {
    form: form(
      `(?:this|the current|end of (?:the|this|my|each)?) ?(?:${the})(?:academic year|school year|college year|financial year|calendar year|tax year|year|term|semester|quarter|month|week|season|summer|autumn|winter|spring|placement|probation|apprenticeship)(?![a-z-])`,
    ),
    read: point,
  },
  {
    form: form(
      `(?:by|before|until|on) (?:next |this )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight|today|then)(?![a-z])`,
    ),
    read: point,
  },
  { form: form(`(?:${alternatives(words.openEnded)})(?![a-z-])`), read: () => ({ kind: 'open' }) },
  {
    form: form(
      `(?:(?:${alternatives(words.frequencies)})|(?:every|each|per|(?:once|twice|times) an?) (?:${count} )?(?:day|week|fortnight|month|quarter|term|year)s?)(?![a-z])`,
    ),
    read: () => ({ kind: 'frequency' }),
  },
  { form: form(`${count}[- ]?${unit}(?![a-z-])`), read: () => ({ kind: 'duration' }) },
];

function form(source: string): RegExp {
  return new RegExp(String.raw`(?<![\w£$€.])${source}`, 'gi');
}

/** "May" and "March" are verbs too: without a day or a year only a capital letter tells the month. */
function monthAlone(groups: Groups): Reading | undefined {
  return /^[A-Z]/.test(groups['month'] ?? '') ? point() : undefined;
}

function point(): Reading {
  return { kind: 'point' };
}

/** "In" and "for" with a length may also say how long an activity lasts: "for two days" is no deadline. */
function spanned(_groups: Groups, text: string): Reading {
  return { kind: /^for\b/i.test(text) || /hours?\b/i.test(text) ? 'duration' : 'point' };
}

function numericDate(groups: Groups): Reading {
  return dated({ year: fullYear(groups), month: Number(groups['month']), day: Number(groups['day']) });
}

function namedDate(groups: Groups): Reading {
  const written = groups['year'] ?? groups['short'];
  const date = { year: written ? fullYear(groups) : 2000, month: monthNumber(groups), day: Number(groups['day']) };
  return written ? dated(date) : isRealDate(date) ? point() : { kind: 'impossible' };
}

function monthOf(groups: Groups): Reading {
  const [year, month] = [fullYear(groups), monthNumber(groups)];
  return dated({ year, month, day: daysInMonth(year, month) });
}

function yearOf(groups: Groups): Reading {
  return dated({ year: fullYear(groups), month: 12, day: 31 });
}

function dated(date: CivilDate): Reading {
  return isRealDate(date) ? { kind: 'point', date } : { kind: 'impossible' };
}

function monthNumber(groups: Groups): number {
  return monthNames.indexOf((groups['month'] ?? '').slice(0, 3).toLowerCase()) + 1;
}

function fullYear(groups: Groups): number {
  const written = Number(groups['year'] ?? groups['short']);
  return written < 100 ? 2000 + written : written;
}

function tellsOfPast(text: string, start: number): boolean {
  return /(?:\bsince|\bdated|\bas of|\bback in|\bpublished in|\bqualified in|\bstarted in|\bjoined in)\s$/i.test(
    text.slice(Math.max(0, start - 16), start),
  );
}
