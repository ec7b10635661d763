import { sayings, type EvidenceKind } from './evidence.ts';

/** A part on career goals that says something. */
export default {
  id: 'career-goals',
  find({ careerGoals }) {
    const said = careerGoals.flatMap((part) => part.entries.flatMap(sayings));
    return { found: said.map((prose) => prose.range) };
  },
} satisfies EvidenceKind;
