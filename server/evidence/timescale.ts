import type { EvidenceKind } from './evidence.ts';

/** When objectives are to be done by. */
export default {
  id: 'timescale',
  find({ objectives }, { smart }) {
    const bounded = objectives.map((objective) => smart(objective).timeBound).filter(({ state }) => state === 'met');
    return { found: bounded.flatMap(({ evidence }) => evidence.slice(0, 1)) };
  },
} satisfies EvidenceKind;
