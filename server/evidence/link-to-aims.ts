import { aimIdsOf } from '../document/ids.ts';
import { linksToAims } from '../smart/links.ts';
import type { EvidenceKind } from './evidence.ts';

/** Objectives that name the aim of the organisation they serve; where some do, those that do not are said. */
export default {
  id: 'link-to-aims',
  find(plan) {
    const { objectives } = plan;
    const ids = aimIdsOf(plan);
    const linked = objectives.map((objective) => ({ objective, links: linksToAims(objective, ids) }));
    return {
      found: linked.flatMap(({ links }) => links.slice(0, 1)),
      lacking: linked.filter(({ links }) => !links.length),
    };
  },
} satisfies EvidenceKind;
