import { sliceProse, type Prose } from './prose.ts';
import { remember } from './remember.ts';
import { inAnyCase } from '../language/any-case.ts';

/** "Objective 2: Lead three groups" → id O2 and the rest as statement; no id where none is written. */
export const readObjectiveLabel = remember((prose: Prose): { id: string | undefined; statement: Prose } => {
  const match = matchLabel(prose.text);
  if (!match) return { id: undefined, statement: prose };
  const { letter, number, word } = match.groups ?? {};
  const digits = number ?? (word && String(numberWords.indexOf(word.toLowerCase()) + 1));
  const id = digits && (letter ?? 'O').toUpperCase() + digits;
  return { id, statement: sliceProse(prose, match[0].length) };
});

/** Whether a heading says of itself that it is one objective: "Objective 2", "SMART target three: …", "O4 …". */
export function namesOneObjective(text: string): boolean {
  return (nouns.test(text) && oneNamed.test(text)) || /^O\d{1,2}\b/.test(text);
}

/** Whether a text only refers to an objective ("O2", "2", "Objective 2 and 3"), and states none. */
export function isObjectiveReference(text: string): boolean {
  const bare = text.replace(/\b(?:objectives?|goals?|targets?|no|and|all)\b/gi, '');
  return /\d|\ball\b/i.test(text) && /^[\dog\s,.&/-]{0,40}$/i.test(bare);
}

const numberWords = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const noun = String.raw`(?:(?:smart|personal|work|learning|development) ){0,2}(?:objective|goal|target|aim)`;
/** The expressions with a noun take long to compile: they are tried on texts that hold one. */
const nouns = /objective|goal|target|aim/i;
const oneNamed = inAnyCase(
  /^(?:(?:smart|personal|work|development) ){0,2}(?:objective|goal|target) ?(?:#|no\.? ?|number )?(?:\d|one\b|two\b|three\b|four\b|five\b|six\b)/i,
);
const end = String.raw`(?:\s?[:.)–—-]{1,2}\s?|\s?$)`;

/** The forms a label takes, the longest first. */
const labels = [
  String.raw`^${noun}\s?(?:(?:no\.?|number)\s?)?#?(?<letter>[A-Z])?(?<number>\d{1,2})(?:${end}|\s)`,
  String.raw`^${noun}\s(?<word>${numberWords.join('|')})\b(?:${end}|\s)`,
  String.raw`^(?<letter>[OGT])(?<number>\d{1,2})(?:${end}|\s)`,
  String.raw`^(?<letter>[A-Z])?(?<number>\d{1,2})${end}`,
  String.raw`^${noun}(?:\s?:\s?|$)`,
].map((form) => ({ form: inAnyCase(new RegExp(form, 'i')), hasNoun: form.includes(noun) }));

function matchLabel(text: string): RegExpExecArray | undefined {
  const mayHaveNoun = nouns.test(text);
  for (const { form, hasNoun } of labels) {
    const match = hasNoun && !mayHaveNoun ? null : form.exec(text);
    if (match) return match;
  }
  return undefined;
}
