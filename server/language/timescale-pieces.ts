import words from '../lexicon/timescales.json' with { type: 'json' };
import type { Cue } from './cues.ts';
import { alternatives, piece } from './match.ts';
import { Pattern } from './pattern.ts';

/** A form of time: its expression and the kind it is, or how the words around it decide; undefined where it is no time at all. */
export type Form = readonly [Pattern, Kind | ((found: Found) => Kind | undefined)];

export type Kind = 'point' | 'unsure' | 'duration' | 'open' | 'frequency' | 'unfilled' | 'impossible' | 'background';

export interface Found {
  readonly words: string;
  /** The words with their capital letters. */
  readonly written: string;
  /** The nearest words on either side, for what only they can tell. */
  readonly before: string;
  readonly after: string;
  readonly groups: Record<string, string | undefined>;
}

/** An expression for plain text (see `Phrase`) that starts at a word; money and decimals are never read. */
export function form(source: string, ...cues: readonly Cue[]): Pattern {
  return new Pattern(String.raw`(?<![\w£$€.])(?:${source})`, cues);
}

// Sources of expressions.
export const month = piece(
  String.raw`(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?:\.(?=\s?['\d]))?`,
);
export const day = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
/** Never the start of a longer number, a percentage or a count of things. */
export const year = piece(
  String.raw`(?:(?<year>(?:19|20)\d\d)|'(?<short>\d\d))(?![\w%]|[-,./]\d| (?:${alternatives(words.quantities)})(?![a-z]))`,
);
export const weekdays = ['mon', 'tue', 'tues', 'wed', 'wednes', 'thu', 'thur', 'thurs', 'fri', 'sat', 'satur', 'sun'];
export const weekday = piece(`(?<weekday>${alternatives(weekdays)})(?:day)?`);
export const seasons = [...new Set([...Object.keys(words.seasons), ...Object.keys(words.terms)])];
export const season = piece(`(?<season>${alternatives(seasons)})`);
export const feasts = [...Object.keys(words.fixedFeasts), ...Object.keys(words.movableFeasts), ...words.otherFeasts];
export const feast = piece(`(?<feast>${alternatives(feasts)})`);

const figure = String.raw`\d{1,3}(?:\.\d)?`;
const number = piece(`(?:${alternatives(Object.keys(words.numbers))})`);
export const count = piece(
  String.raw`(?<count>${figure}(?:\s?(?:-|to|or)\s?-?${figure})?\+?|${number}(?:[-\s](?:to|or)[-\s]${number})?|half an?|an?|(?:a |the )?couple of|(?:a )?few|several)`,
);
const units = piece(
  `(?<unit>days?|weeks?|wks?|fortnights?|months?|mths?|mos?|quarters?(?! of)|terms?|semesters?|trimesters?|sprints?|years?|yrs?|decades?)`,
);
export const unit = piece(
  `(?:(?:working|calendar|business|school|academic|full|consecutive|instructional|teaching|more) )?${units}`,
);
const ordinals = alternatives(Object.keys(words.ordinals));
export const nth = piece(String.raw`(?<nth>\d{1,2}(?:st|nd|rd|th)|${ordinals}|final|last)`);

/** What may be counted through; a half-term is one of the terms. */
export const numbered = 'week|day|month|sprint|term|semester|trimester|half-term|half term|year|session|lesson';

/** Which edge of a period is meant: "the end of", "mid-". */
export const edge = piece(
  String.raw`(?:(?:the |my )?(?:very )?(?=\S)(?:end|start|beginning|middle|close|half|latter part)(?: of| point of)? (?:the )?|early[-\s]|late[-\s]|mid[-\s]?)`,
);
/** What asks for a time by which: a preposition, or a label ("deadline: …"). */
const label = `(?:(?:${alternatives(words.labels)})(?: is| of)?(?:\\s?[-:])?|(?:date|when|target|goals?|objectives?|duration)\\s?:)`;
export const by = piece(
  `(?:by|before|until|till|no later than|not later than|at the latest by|prior to|ahead of|in time for|up to|between now and|come|${label})`,
);
export const whose = '(?:the|my|our|his|her|their|your|this|these)';
/** So many words that tell one event or period from the others; `tellApart` says whether they do. */
export function which(times: string): string {
  return String.raw`(?<which>(?:[\w-]{1,20} ){${times}}?)`;
}

/** Whether words such as "next", "annual" or "June" tell which event is meant. Apart from the forms, which it would make slow. */
export function tellApart(phrase: string): boolean {
  return phrase
    .trim()
    .split(' ')
    .every((word) => telling.test(word));
}

const telling = new RegExp(
  String.raw`^(?:${alternatives(words.telling)}|${ordinals}|${alternatives(Object.keys(words.numbers))}|\d{1,2}(?:st|nd|rd|th)?|20\d\d|\w{1,6}-(?:week|month|year)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}|)$`,
);
