import type { Place } from '../document/place.ts';
import type { Entry, Objective } from '../document/plan.ts';
import { remember } from '../document/remember.ts';
import { anyOfWords } from '../language/match.ts';
import { withoutPrompts } from '../language/prompts.ts';
import cues from '../lexicon/account-cues.json' with { type: 'json' };
import { filled, sayings, type EvidenceKind } from './evidence.ts';

/** An account of what was done: in a part on implementation or a log, or as an objective's outcome or progress. */
export default {
  id: 'implementation-example',
  find({ implementation, objectives }) {
    const told = implementation.flatMap((part) => part.entries.flatMap((entry) => accountsIn(entry)));
    return { found: [...told, ...objectives.flatMap((objective) => outcomesOf(objective))] };
  },
} satisfies EvidenceKind;

/** Where an entry gives an account of what was done. */
export const accountsIn = remember((entry: Entry): Place[] =>
  sayings(entry)
    .filter((prose) => isAccount(prose.text))
    .map(({ range }) => range),
);

/** What came of an objective: its outcome, or an account of its progress or of a review. */
export const outcomesOf = remember((objective: Objective): Place[] => [
  ...filled(objective, 'outcome'),
  ...objective.fields
    .filter(
      ({ kind, value }) => (kind === 'status' || kind === 'review') && isAccount(value.text) && tellsOfPast(value.text),
    )
    .map(({ value }) => value.range),
]);

/** Whether a text tells of what has been done. */
export function tellsOfPast(text: string): boolean {
  const words = withoutPrompts(text);
  return past.test(words) || regularPast.test(words);
}

/** Whether a text tells of what is to be done. */
export function tellsOfIntention(text: string): boolean {
  return intention.test(withoutPrompts(text));
}

/** A sentence or more, not a bare date or label. */
export function isAccount(text: string): boolean {
  return text.split(/\s+/).length >= 8;
}

const past = anyOfWords(cues.past, 'i');
const intention = anyOfWords(cues.intention, 'i');
const regularPast = /\b(?!(?:need|feed|speed|proceed|exceed|succeed|indeed)\b)[a-z]{2,20}ed\b/i;
