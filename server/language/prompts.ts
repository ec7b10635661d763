import words from '../lexicon/prompts.json' with { type: 'json' };
import type { Range } from '../document/prose.ts';
import { alternatives, findAll } from './match.ts';

/**
 * The prompts in a text that nobody has filled yet: our own, which are questions in square brackets ("[By when?]"), and
 * those that templates use ("[insert date]", "dd/mm/yyyy", "20XX"). Links, footnotes and task boxes are none.
 */
export function findPrompts(text: string): Range[] {
  return mayHold.test(text) ? findAll(prompt, text).map(({ start, end }) => ({ start, end })) : [];
}

/** The text with each prompt blanked out, every other character in its place: a prompt states nothing. */
export function withoutPrompts(text: string): string {
  return mayHold.test(text) ? text.replace(prompt, (found) => ' '.repeat(found.length)) : text;
}

/** How a prompt begins. Most texts hold none, and are told apart in a fraction of the time that the whole expression takes. */
const mayHold = new RegExp(
  String.raw`\[|${alternatives([...new Set(words.bare.map((word) => word.slice(0, 3)))])}`,
  'i',
);
const bracketed = String.raw`\[(?:[^[\]\n]{1,200}\?|(?:${alternatives(words.openings)}) [^[\]\n]{1,80}|(?:${alternatives(words.whole)}))\](?![(:[])`;
const prompt = new RegExp(`${bracketed}|(?<![\\w/])(?:${alternatives(words.bare)})(?![\\w/])`, 'gi');
