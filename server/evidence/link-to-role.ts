import { labelled, linksToRole } from '../smart/links.ts';
import type { EvidenceKind } from './evidence.ts';

/** Objectives that say what they have to do with the learner's role; where some do, those that do not are said. */
export default {
  id: 'link-to-role',
  find({ objectives }) {
    const linked = objectives.map((objective) => ({
      objective,
      links: [...linksToRole(objective), ...labelled(objective, 'relevance')],
    }));
    return {
      found: linked.flatMap(({ links }) => links.slice(0, 1)),
      lacking: linked.filter(({ links }) => !links.length),
    };
  },
} satisfies EvidenceKind;
