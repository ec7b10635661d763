import { sayings, type EvidenceKind } from './evidence.ts';

/** A reflection that says something. */
export default {
  id: 'reflection',
  inReflections: true,
  find({ reflections }) {
    return { found: reflections.flatMap((part) => part.entries.flatMap(sayings)).map(({ range }) => range) };
  },
} satisfies EvidenceKind;
