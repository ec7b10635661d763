import type { Part } from '../document/plan.ts';
import type { Place } from '../document/place.ts';
import { sayings, type EvidenceKind } from './evidence.ts';

/** A part on career goals that says something. */
export default {
  id: 'career-goals',
  find: ({ careerGoals }) => ({ found: goalsIn(careerGoals) }),
} satisfies EvidenceKind;

/** Where the parts on career goals say something. */
export function goalsIn(parts: readonly Part[]): Place[] {
  return parts.flatMap((part) => part.entries.flatMap(sayings)).map(({ range }) => range);
}
