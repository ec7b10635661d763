import { filled, matches, sayingsOf, type EvidenceKind } from './evidence.ts';

/** A change to the plan: under a label that asks for it, or in words in a review or the account of what was done. */
export default {
  id: 'change-recorded',
  find({ reviews, implementation, feedback }) {
    const labelled = [...reviews, ...feedback].flatMap((part) =>
      part.entries.flatMap((entry) => filled(entry, 'change')),
    );
    return { found: [...labelled, ...matches(sayingsOf([...reviews, ...implementation]), inWords)] };
  },
} satisfies EvidenceKind;

const inWords =
  /\b(?:(?:I|we|was|were|been|have|has) (?:therefore |then |now )?(?:changed|moved|revised|extended|replaced|rewrote|rewritten|added|dropped|amended|adjusted|postponed|shortened|brought forward|put back)|(?:target|deadline|date|objective|plan) (?:was |has been )?(?:changed|moved|revised|extended|amended|adjusted))\b/gi;
