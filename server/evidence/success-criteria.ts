import type { EvidenceKind } from './evidence.ts';

/** How anyone will know that objectives are achieved. */
export default {
  id: 'success-criteria',
  find({ objectives }, { smart }) {
    const measured = objectives.map((objective) => smart(objective).measurable).filter(({ state }) => state === 'met');
    return { found: measured.flatMap(({ evidence }) => evidence.slice(0, 1)) };
  },
} satisfies EvidenceKind;
