import words from '../lexicon/prompts.json' with { type: 'json' };
import type { Range } from '../document/prose.ts';
import { alternatives, findAll } from './match.ts';

/**
 * The prompts in a text that nobody has filled yet: our own, which are questions in square brackets ("[By when?]"), and
 * those that templates use ("[insert date]", "dd/mm/yyyy", "20XX"). Links, footnotes and task boxes are none.
 */
export function findPrompts(text: string): Range[] {
  return findAll(prompt, text).map(({ start, end }) => ({ start, end }));
}

/** The text with each prompt blanked out, every other character in its place: a prompt states nothing. */
export function withoutPrompts(text: string): string {
  return text.replace(prompt, (found) => ' '.repeat(found.length));
}

const bracketed = String.raw`\[(?:[^[\]\n]{1,200}\?|(?:${alternatives(words.openings)}) [^[\]\n]{1,80}|(?:${alternatives(words.whole)}))\](?![(:[])`;
const prompt = new RegExp(`${bracketed}|(?<![\\w/])(?:${alternatives(words.bare)})(?![\\w/])`, 'gi');
