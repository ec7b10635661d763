import type { EvidenceKind } from './evidence.ts';

/** Objectives whose specific, measurable and time-bound parts are all stated. */
export default {
  id: 'smart-objective',
  find({ objectives }, { smart }) {
    const exact = objectives.filter((objective) => {
      const { specific, measurable, timeBound } = smart(objective);
      return [specific, measurable, timeBound].every(({ state }) => state === 'met');
    });
    return { found: exact.map(({ statement }) => statement.range) };
  },
} satisfies EvidenceKind;
