import { inAnyCase } from '../language/any-case.ts';
import { someOf } from '../document/ask-each.ts';
import type { Place } from '../document/place.ts';
import type { Entry, Part, Plan } from '../document/plan.ts';
import { remember } from '../document/remember.ts';
import { filled, matches, sayings, type EvidenceKind } from './evidence.ts';

/** A change to the plan: under a label that asks for it, or in words in a review or the account of what was done. */
export default {
  id: 'change-recorded',
  find: (plan) => ({ found: changesIn(plan) }),
} satisfies EvidenceKind;

/** Where the plan records a change to itself. */
export function changesIn({ reviews, implementation, feedback }: Plan): Place[] {
  const labelled = [...reviews, ...feedback].flatMap((part) => part.entries.flatMap(changesUnderLabel));
  return [...labelled, ...[...reviews, ...implementation].flatMap(changesInWords)];
}

/** Whether it records any. */
export function isChanged({ reviews, implementation, feedback }: Plan): boolean {
  return (
    areChangesLabelled(reviews) ||
    areChangesLabelled(feedback) ||
    areChangesTold(reviews) ||
    areChangesTold(implementation)
  );
}

/** Changes under a label that asks for them. */
export const changesUnderLabel = remember((entry: Entry): Place[] => filled(entry, 'change'));

/** Changes that an entry tells of in words. */
export const changesTold = remember((entry: Entry): Place[] =>
  matches([...(entry.heading ? [entry.heading] : []), ...sayings(entry)], inWords),
);

const changesInWords = remember((part: Part): Place[] => [
  ...matches([part.heading], inWords),
  ...part.entries.flatMap((entry) => changesTold(entry)),
]);

const areChangesLabelled = someOf((part: Part) => part.entries.some((entry) => changesUnderLabel(entry).length > 0));
const areChangesTold = someOf((part: Part) => changesInWords(part).length > 0);

const inWords = inAnyCase(
  /\b(?:(?:I|we|was|were|been|have|has) (?:therefore |then |now )?(?:changed|moved|revised|extended|replaced|rewrote|rewritten|added|dropped|amended|adjusted|postponed|shortened|brought forward|put back)|(?:target|deadline|date|objective|plan) (?:was |has been )?(?:changed|moved|revised|extended|amended|adjusted))\b/gi,
);
