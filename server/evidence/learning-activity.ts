import { activitiesOf } from './activities.ts';
import { filled, type EvidenceKind } from './evidence.ts';

/** What the learner will do to reach an objective: in the objective itself or in an action plan. */
export default {
  id: 'learning-activity',
  find({ objectives, activities }) {
    const planned = activities.flatMap((part) => part.entries.flatMap((entry) => filled(entry, 'activity')));
    return { found: [...objectives.flatMap(activitiesOf), ...planned] };
  },
} satisfies EvidenceKind;
