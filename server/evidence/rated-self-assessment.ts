import type { Entry } from '../document/plan.ts';
import type { Place } from '../document/place.ts';
import { remember } from '../document/remember.ts';
import { filled, matches, sayings, type EvidenceKind } from './evidence.ts';

/** Skills with a rating: a filled rating column, or a score in words ("3/5", "4 out of 5"). */
export default {
  id: 'rated-self-assessment',
  find({ selfAssessment }) {
    const entries = selfAssessment.flatMap((part) => part.entries);
    const scores = matches(
      selfAssessment.map(({ heading }) => heading),
      score,
    );
    return { found: [...entries.flatMap(ratingsOf), ...scores] };
  },
} satisfies EvidenceKind;

/** Where an entry of a self-assessment rates something. */
export const ratingsOf = remember((entry: Entry): Place[] => [
  ...(filled(entry, 'rating').length ? [entry.range] : []),
  ...matches([...(entry.heading ? [entry.heading] : []), ...sayings(entry)], score),
]);

const score = /\b\d{1,2}\s?(?:\/|out of)\s?(?:5|10)\b/g;
