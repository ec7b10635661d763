import words from '../lexicon/measures.json' with { type: 'json' };
import { alternatives, findAll } from './match.ts';
import { findTimescales } from './timescales.ts';

/**
 * What in a phrase can be counted or checked afterwards. `target`: a number that is to be reached ("from 22% to 30%", "four of five");
 * `count`: so many things ("three interviews"); `product`: a named thing completed ("pass the Level 3 certificate");
 * `confirmation`: somebody or something shows it ("signed off by my manager").
 */
export interface Measure {
  readonly kind: 'target' | 'count' | 'product' | 'confirmation';
  readonly start: number;
  readonly end: number;
}

/** Every measure in an English phrase, in order. Dates, ordinals, ages and levels of a course are none. */
export function findMeasures(text: string): Measure[] {
  const taken = findTimescales(text).filter((time) => time.kind !== 'frequency');
  const found: Measure[] = [];
  for (const [kind, form] of grammar) {
    for (const { start, end } of findAll(form, text)) {
      const free = ![...taken, ...found].some((other) => start < other.end && other.start < end);
      if (free) found.push({ kind, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const digits = String.raw`\d{1,3}(?:,\d{3}){0,2}(?:\.\d{1,2})?`;
/** "Level 3", "year 2", "page 12" name a thing and count none. */
const counted =
  '(?<!\\b(?:level|year|unit|grade|stage|band|phase|chapter|page|section|step|part|no|number|age|aged|key stage|entry|version|room|week|day|term|objective|standard) )';
const number = `(?:${counted}${digits}|${alternatives(words.numbers)})`;
const adjectives = String.raw`(?:[a-z][\w'’/-]{1,24} ){0,3}?`;
/** A plural noun; "months", "years" and the like are lengths, "business" and "progress" no plurals. */
const plural = String.raw`(?!(?:hours?|days|weeks|months|years|minutes|mths|yrs|this|is|was|has|its|us|as|always|across|process|progress|business|success|access|address|less|class|thus|various|previous|towards)\b)[a-z][a-z'’-]{1,24}(?:s|people|children|staff|men|women)(?:'|’)?(?![a-z])`;

const grammar: readonly [Measure['kind'], RegExp][] = [
  [
    'target',
    form(String.raw`(?:from )?${digits}\s?(?:%|per ?cent|percent)(?: to ${digits}\s?(?:%|per ?cent|percent)?)?`),
  ],
  ['target', form(String.raw`from (?:£|\$)?${number}(?: [a-z]+){0,3} to (?:£|\$)?${number}`)],
  ['target', form(String.raw`(?:£|\$|€)${digits}(?:k|m)?`)],
  ['target', form(String.raw`${number} (?:in|of|out of|out of every)(?: the| my)? ${number}(?: [a-z]+)?`)],
  ['target', form(String.raw`\d{1,3}\s?/\s?(?:5|10|20|25|50|100)`)],
  [
    'target',
    form(
      String.raw`(?:scor(?:e|es|ing)|rat(?:e|ed|ing|ings)|grade|mark|distinction|merit)(?: [a-z]+){0,3} (?:of |to |at |above |at least |over )?${number}`,
    ),
  ],
  [
    'count',
    form(
      String.raw`(?:at least |no fewer than |a minimum of |minimum of |up to |no more than |fewer than |more than |over )?${number} (?:of (?:the |my )?)?(?:new |more |further |different |other )?${adjectives}${plural}`,
    ),
  ],
  [
    'count',
    form(
      String.raw`(?:at least|no fewer than|a minimum of|no more than|fewer than|more than|less than|over|under) ${number}`,
    ),
  ],
  ['count', form(String.raw`(?:once|twice|three times|\d{1,2} times|\d{1,2}x)(?: (?:a|per|each|every) [a-z]+)?`)],
  [
    'product',
    form(
      String.raw`(?:${alternatives(words.completions)}) (?:[a-z0-9][\w'’&/,-]{0,24} ){0,7}?(?:${alternatives(words.products)})s?(?![a-z])`,
    ),
  ],
  ['confirmation', form(`(?:${alternatives(words.confirmations)})(?![a-z])`)],
];

function form(source: string): RegExp {
  return new RegExp(String.raw`(?<![\w.-])${source}`, 'gi');
}
