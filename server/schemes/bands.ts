import type { Checklist, ChecklistCriterion } from '../checklist-shape.ts';
import type { Band } from './scheme.ts';

/** Each band of a scheme, and whether a checklist reaches it: with what it needs, and what those below it need. */
export function bandsOf(
  bands: readonly Band[],
  criteria: readonly ChecklistCriterion[],
): NonNullable<Checklist['bands']> {
  const met = criteria.filter(({ state }) => state === 'met').length;
  const all = criteria.flatMap((criterion) => [criterion, ...(criterion.parts ?? [])]);
  const metIds = new Set(all.filter(({ state }) => state === 'met').map(({ id }) => id));
  let reached = true;
  return bands.map(({ id, title, needs }) => {
    reached &&= typeof needs === 'number' ? met >= needs : needs.every((one) => metIds.has(one));
    return { id, title, reached };
  });
}
