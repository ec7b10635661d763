import words from '../lexicon/measures.json' with { type: 'json' };
import type { Range } from '../document/prose.ts';
import { findCompletion } from './completion.ts';
import { alternatives, findAll } from './match.ts';
import { findTimescales } from './timescales.ts';

/**
 * What in a phrase can be counted or checked afterwards. `target`: a number that is to be reached ("from 22% to 30%", "four of five");
 * `count`: so many things, or a thing so often ("three interviews", "ten calls a week"); `product`: a named thing that will then be there
 * or done ("pass the Level 3 certificate"); `confirmation`: somebody or something shows it ("signed off by my manager").
 */
export interface Measure {
  readonly kind: 'target' | 'count' | 'product' | 'confirmation';
  readonly start: number;
  readonly end: number;
}

/** Every measure in an English phrase, in order. Dates, ordinals, ages and levels of a course are none. */
export function findMeasures(text: string): Measure[] {
  const taken = findTimescales(text).filter(({ kind }) => kind !== 'frequency' && kind !== 'duration');
  const found: Measure[] = [];
  const add = (measure: Measure, others: readonly Range[] = found) => {
    if (
      /^(?:the|these|those) $/i.test(
        text.slice(Math.max(0, measure.start - 6), measure.start).replace(/^.*?(?=(?:the|these|those) $)/i, ''),
      ) &&
      measure.kind === 'count'
    )
      return;
    if (others.every((other) => measure.end <= other.start || other.end <= measure.start)) found.push(measure);
  };
  for (const [kind, form] of grammar) {
    for (const { start, end } of findAll(form, text)) add({ kind, start, end }, [...taken, ...found]);
  }
  const completion = findCompletion(text);
  if (completion) add({ kind: 'product', ...completion });
  for (const { start, end } of findAll(confirmation, text)) add({ kind: 'confirmation', start, end });
  return found.sort((a, b) => a.start - b.start);
}

const digits = String.raw`\d{1,3}(?:,\d{3}){0,2}(?:\.\d{1,2})?\+?`;
/** "Level 3", "year 2", "page 12" name a thing and count none; nor do "1st", "3-hour", "2.0.1" and "24/7". */
const figure = String.raw`(?<!\b(?:${alternatives(words.named)})s?\s?(?:\d{1,3}\s?(?:to|and|or|,|–|-)\s?)?)${digits}(?!\d|st\b|nd\b|rd\b|th\b|[-–]?(?:hours?|days?|weeks?|months?|years?|yrs?|mths?)\b|-[a-z]|/\d|[.:]\d)`;
const number = `(?:${figure}|${alternatives(words.numbers)})`;
const percent = String.raw`\s?(?:%|per ?cent\b|percent\b)`;
const more =
  '(?:at least |no fewer than |a minimum of |minimum of |up to |no more than |fewer than |more than |over |under )';
const adjectives = String.raw`(?:[a-z][\w'’/-]{1,24} ){0,3}?`;
/** A plural noun; "months", "years" and the like are lengths, "business" and "progress" no plurals. */
const plural = String.raw`(?!(?:days|weeks|months|years|mths|yrs|this|is|was|has|its|us|as|always|across|process|progress|business|success|access|address|less|class|thus|various|previous|towards)\b)[a-z][a-z'’-]{1,24}(?:s|people|children|staff|men|women|alumni|criteria)(?:'|’)?(?![a-z])`;

const recurring = '(?:daily|weekly|fortnightly|bi-weekly|monthly|quarterly|termly)';
const occasion =
  '(?:meetings?|supervisions?|sessions?|reviews?|calls?|visits?|updates?|briefings?|catch-ups?|check-ins?|clubs?|observations?|audits?|reports?|logs?|one-to-ones?|1:1s?|appointments?|lessons?|newsletters?|posts?|emails?|bulletins?|groups?|drop-ins?|summaries|summary)';

const grammar: readonly [Measure['kind'], RegExp][] = [
  ['target', form('at least an? [a-e](?![a-z])')],
  [
    'target',
    form(String.raw`from (?:${alternatives(words.named)}) \d{1,2} to (?:(?:${alternatives(words.named)}) )?\d{1,2}`),
  ],
  ['count', form(`${recurring} (?:[a-z]{2,20} ){0,2}${occasion}(?![a-z])`)],
  [
    'count',
    form(
      String.raw`(?:half an hour|an hour|a morning|an afternoon|half a day|\d{1,3} (?:minutes|mins|hours)) (?:a|per|each|every|on) [a-z]+`,
    ),
  ],
  [
    'target',
    form(
      String.raw`(?:down |up )?to (?:under |below |less than |within )?${number} (?:working )?(?:days|weeks|minutes|hours)(?![a-z])`,
    ),
  ],
  [
    'count',
    form(
      String.raw`(?:${alternatives(words.completions)}) (?:at least )?(?:${alternatives(words.numbers)}|\d{1,3})(?= on | of |,|\.|$)`,
    ),
  ],
  [
    'product',
    form(
      String.raw`(?:signed|completed|published|approved|agreed|finished|finalised) (?:[a-z][\w'’-]{1,20} ){0,4}(?:${alternatives(words.products)})s?(?![a-z])`,
    ),
  ],
  [
    'target',
    form(
      String.raw`(?:to|reach|reaching|hit|exceed|exceeding|above|below|under|over) (?:at least |about |around )?${figure}(?!\s?(?:%|per ?cent|[a-z]+ (?:more|ago)))(?! (?:days|weeks|months|years|hours)\b)`,
    ),
  ],
  ['target', form(String.raw`(?:from )?${digits}${percent}(?:(?: to |\s?[-–]\s?)${digits}(?:${percent})?)?`)],
  ['target', form(String.raw`from (?:an? )?(?:average of )?[£$€]?${number}(?: [a-z]+){0,3} to [£$€]?${number}`)],
  ['target', form(String.raw`[£$€]${digits}(?:k|m|bn)?`)],
  ['target', form(String.raw`${number} (?:in|of|out of|out of every)(?: the| my| every)? ${number}(?: [a-z]+)?`)],
  ['target', form(String.raw`\d{1,3}\s?/\s?(?:5|10|20|25|50|100)(?!\d|/)`)],
  [
    'target',
    form(
      String.raw`(?:scor(?:e|es|ing)|rat(?:e|ed|ing|ings)|grade|mark|distinction|merit|gpa|average)(?: [a-z]+){0,3} (?:of |to |at |above |at least |over )?${number}`,
    ),
  ],
  ['target', form(String.raw`(?:by (?:half|a (?:third|quarter|fifth))|halve|double|straight a['’]?s)(?![a-z])`)],
  ['target', form(String.raw`(?:[≥≤><~]\s?)?${digits}\s?(?:°|degrees\b)`)],
  [
    'count',
    form(
      String.raw`${more}?${number} (?:of (?:the |my )?)?(?:new |more |further |different |other )?${adjectives}${plural}`,
    ),
  ],
  [
    'count',
    form(
      String.raw`(?:${more}|[≥≤><~]\s?)?(?:${digits}\s?[-–]\s?)?${figure}\s?(?:${alternatives(words.units)})(?![a-z])`,
    ),
  ],
  ['count', form(String.raw`${more}${number}`)],
  [
    'count',
    form(
      String.raw`(?:one|1)(?: [a-z][\w'’-]{1,24}){1,3} (?:a|per|each|every) (?:day|week|fortnight|month|term|quarter|year)`,
    ),
  ],
  ['count', form(String.raw`(?:once|twice|three times|\d{1,2} times|\d{1,2}x)(?: (?:a|per|each|every) [a-z]+)?`)],
  ['count', form(String.raw`(?:${digits}\s?[-–]\s?)?${figure} [a-z-]{2,24} (?:per|a|an|each|every) [a-z]+`)],
  [
    'count',
    form(
      String.raw`(?:at least )?(?:one|1) (?!of\b|day\b|or\b|another\b|to\b|thing\b|way\b|that\b|who\b|and\b|in\b|on\b|at\b|by\b)[a-z][\w'’-]{2,24}`,
    ),
  ],
  ['target', form(String.raw`(?:before|by|ahead of) (?:the |my |their |all |agreed |set )?deadlines?(?![a-z])`)],
  [
    'target',
    form(
      String.raw`without (?:any |being |further )?(?:[a-z]+ing|errors?|mistakes?|help|support|supervision|prompts?|prompting|reminders?|pain)(?![a-z])`,
    ),
  ],
  ['target', form(String.raw`(?:${alternatives(words.confirmedBy)}) (?=[\w“"'])`)],
];

const confirmation = form(`(?:${alternatives(words.confirmations)})(?![a-z])`);

function form(source: string): RegExp {
  return new RegExp(String.raw`(?<![\w.,/:-])${source}`, 'gi');
}
