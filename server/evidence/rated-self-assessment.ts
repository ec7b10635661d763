import { filled, matches, sayingsOf, type EvidenceKind } from './evidence.ts';

/** Skills with a rating: a filled rating column, or a score in words ("3/5", "4 out of 5"). */
export default {
  id: 'rated-self-assessment',
  find({ selfAssessment }) {
    const entries = selfAssessment.flatMap((part) => part.entries.filter((entry) => filled(entry, 'rating').length));
    return {
      found: [
        ...entries.map(({ range }) => range),
        ...matches(sayingsOf(selfAssessment), /\b\d{1,2}\s?(?:\/|out of)\s?(?:5|10)\b/g),
      ],
    };
  },
} satisfies EvidenceKind;
