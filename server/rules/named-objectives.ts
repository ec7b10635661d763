import type { Entry } from '../document/plan.ts';
import { remember } from '../document/remember.ts';
import { isObjectiveReference } from '../document/objective-label.ts';
import { wordsOf } from '../evidence/evidence.ts';
import { inAnyCase } from '../language/any-case.ts';

/** The ids of the objectives that an entry names, "Objective 2" and "the second objective" as O2, and "all" where it speaks of all. */
export const objectivesNamedIn = remember((entry: Entry): string[] => {
  const words = wordsOf(entry);
  const cells = entry.fields.filter(({ kind }) => kind === 'objective' || kind === 'reference');
  const references = cells.map(({ value }) => value.text).filter(isObjectiveReference);
  return [
    ...(words.match(/(?<![\w./-])[A-Z]{1,2}\d{1,2}(?![\w./-])/g) ?? []),
    ...Array.from(words.matchAll(listed), ({ index }) => words.slice(index, index + 40)).flatMap(numbersOf),
    ...references.flatMap(numbersOf),
    ...Array.from(
      words.matchAll(counted),
      ({ groups }) => `O${ordinals.indexOf(groups?.['nth']?.toLowerCase() ?? '') + 1}`,
    ),
    ...(every.test(words) ? ['all'] : []),
  ];
});

/** "Objectives 1, 2 and 3" → O1, O2, O3. */
function numbersOf(list: string): string[] {
  const [said = ''] = /^[a-z]{0,10}\s?(?:no\.?\s?)?[\d,&\s]{0,20}(?:and \d{1,2})?/i.exec(list) ?? [];
  const words = /^[a-z]{1,10} (one|two|three|four|five|six|seven|eight)\b/i.exec(list)?.[1]?.toLowerCase();
  return words ? [`O${numbers.indexOf(words) + 1}`] : (said.match(/\d{1,2}/g) ?? []).map((number) => `O${number}`);
}

const listed = inAnyCase(
  /\b(?:objectives?|goals?|targets?) (?:no\.? ?)?(?:\d|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b)/gi,
);
const counted = inAnyCase(
  /\b(?<nth>first|second|third|fourth|fifth|sixth|seventh|eighth) (?:objective|goal|target)\b/gi,
);
const every = inAnyCase(
  /\b(?:all|both|every|each)(?: of)?(?: (?:my|the|these|our))?(?: [a-z]{1,12})? (?:objectives?|goals?|targets?)\b/i,
);
const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];
