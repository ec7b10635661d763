import { sayings, type EvidenceKind } from './evidence.ts';

/** Feedback from somebody else: entries of a part on feedback. */
export default {
  id: 'feedback',
  find({ feedback }) {
    const entries = feedback.flatMap((part) => part.entries).filter((entry) => sayings(entry).length > 0);
    return { found: entries.map(({ range }) => range) };
  },
} satisfies EvidenceKind;
