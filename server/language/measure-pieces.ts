import words from '../lexicon/measures.json' with { type: 'json' };
import { alternatives, piece } from './match.ts';

/** What the forms of measures are made of, as sources of expressions for a text in small letters. */
export const amount = String.raw`\d{1,3}(?:,\d{3}){0,2}(?:\.\d{1,2})?\+?`;
/** "Level 3", "year 2", "page 12" name a thing and count none; nor do "1st", "3-hour", "2.0.1" and "24/7". */
export const figure = String.raw`(?=\d)(?<!(?<=(?<=(?<!\w)(?:${alternatives(words.named)}))s?)\s?(?:\d{1,3}\s?(?:to|and|or|,|–|-)\s?)?)${amount}(?!\d|st\b|nd\b|rd\b|th\b|[-–]?(?:hours?|days?|weeks?|months?|years?|yrs?|mths?)\b|-[a-z]|/\d|[.:]\d)`;
export const number = piece(`(?:${figure}|${alternatives(words.numbers)})`);
export const percent = String.raw`\s?(?:%|per ?cent\b|percent\b)`;
export const bounds =
  'at least|no fewer than|a minimum of|minimum of|up to|no more than|fewer than|more than|over|under';
export const more = `(?:(?:${bounds}) )`;
export const adjectives = String.raw`(?:[a-z][\w'’/-]{1,24} ){0,3}?`;
/** A plural noun; "months", "years" and the like are lengths, "business" and "progress" no plurals. */
export const plural = String.raw`(?!(?:days|weeks|months|years|mths|yrs|this|is|was|has|its|us|as|always|across|process|progress|business|success|access|address|less|class|thus|various|previous|towards)\b)[a-z][a-z'’-]{1,24}(?:s|people|children|staff|men|women|alumni|criteria)(?:'|’)?(?![a-z])`;
