import { entriesFor, filled, type EvidenceKind } from './evidence.ts';

/** What the learner will do to reach an objective: in its own fields or in an action plan. */
export default {
  id: 'learning-activity',
  find(plan) {
    return { found: entriesFor(plan).flatMap((entry) => filled(entry, 'activity')) };
  },
} satisfies EvidenceKind;
