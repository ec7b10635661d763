import { entriesFor, filled, type EvidenceKind } from './evidence.ts';

/** What and who is needed for it: in the objectives' own fields or in an action plan. */
export default {
  id: 'resources',
  find(plan) {
    return { found: entriesFor(plan).flatMap((entry) => filled(entry, 'resources')) };
  },
} satisfies EvidenceKind;
