import type { ChecklistCriterion, State } from './checklist-shape.ts';
import type { Criterion } from './schemes/scheme.ts';

/** Where a criterion names evidence of its own, its parts can only lower it; where it names none, they are what it has. Nothing is met by silence. */
export function stateOf(
  { evidence = [], needs }: Criterion,
  { found, gaps, parts = [] }: { found: number; gaps: number; parts?: readonly ChecklistCriterion[] | undefined },
): State {
  const met = parts.filter(({ state }) => state === 'met').length;
  if (evidence.length) {
    if (!found) return 'missing';
    return gaps || met < parts.length ? 'partly' : 'met';
  }
  if (parts.every(({ state }) => state === 'missing')) return 'missing';
  return gaps || met < countOf(needs, parts.length) ? 'partly' : 'met';
}

/** How many of some things a criterion needs. */
export function countOf(needs: Criterion['needs'] = 'all', all: number): number {
  if (needs === 'all') return all;
  return Math.min(needs === 'any' ? 1 : needs, all);
}
