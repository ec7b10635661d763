import type { Place } from '../document/place.ts';
import type { Entry, Objective } from '../document/plan.ts';
import { remember } from '../document/remember.ts';
import { filled, sayings, type EvidenceKind } from './evidence.ts';

/** An account of what was done: in a part on implementation or a log, or as an objective's outcome. */
export default {
  id: 'implementation-example',
  find({ implementation, objectives }) {
    const told = implementation.flatMap((part) => part.entries.flatMap((entry) => accountsIn(entry)));
    return { found: [...told, ...objectives.flatMap((objective) => outcomesOf(objective))] };
  },
} satisfies EvidenceKind;

/** Where an entry gives an account of what was done. */
export const accountsIn = remember((entry: Entry): Place[] =>
  sayings(entry)
    .filter((prose) => isAccount(prose.text))
    .map(({ range }) => range),
);

/** What came of an objective. */
export const outcomesOf = remember((objective: Objective): Place[] => filled(objective, 'outcome'));

/** A sentence or more, not a bare date or label. */
function isAccount(text: string): boolean {
  return text.split(/\s+/).length >= 8;
}
