import { placesOfMet, type EvidenceKind } from './evidence.ts';

/** How anyone will know that objectives are achieved. */
export default {
  id: 'success-criteria',
  find: (plan, context) => ({ found: placesOfMet(plan, context, 'measurable') }),
} satisfies EvidenceKind;
