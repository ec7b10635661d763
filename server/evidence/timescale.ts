import { placesOfMet, type EvidenceKind } from './evidence.ts';

/** When objectives are to be done by. */
export default {
  id: 'timescale',
  find: (plan, context) => ({ found: placesOfMet(plan, context, 'timeBound') }),
} satisfies EvidenceKind;
