import { fillers } from 'fillers';
import { hedges } from 'hedges';
import { weasels } from 'weasels';
import writeGood from 'write-good';
import { labels, type Label } from './labelled.ts';

/**
 * What plain lists and patterns reach, for contrast. Word lists know nothing of the letters: they say yes to each unless they find
 * a word to complain of. The patterns ask for a digit, and for anything that looks like a month, a date or a year.
 */
export const baselines: readonly Baseline[] = [
  { name: 'intensify words', labels, says: (text) => !listed.test(text) },
  { name: 'write-good', labels, says: (text) => writeGood(text).length === 0 },
  { name: 'a digit', labels: ['measurable'], says: (text) => /\d/.test(text) },
  { name: 'a date or month', labels: ['time_bound'], says: (text) => dated.test(text) },
];

export interface Baseline {
  readonly name: string;
  /** The letters it has something to say of. */
  readonly labels: readonly Label[];
  readonly says: (text: string) => boolean;
}

/** The words of retext-intensify, which are those of these three packages, found as it finds them: whole and in any case. */
const listed = new RegExp(`\\b(?:${[...hedges, ...weasels, ...fillers].map(literal).join('|')})\\b`, 'i');

const dated =
  /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|tember|ober)?\b|\b\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}\b|\b(?:19|20)\d{2}\b/i;

function literal(word: string): string {
  return word.replace(/[^\w\s]/g, '\\$&');
}
