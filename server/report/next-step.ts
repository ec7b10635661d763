import type { ChecklistCriterion } from '../checklist-shape.ts';

/** The gap whose closing would do most for a plan. */
export interface NextStep {
  readonly criterion: ChecklistCriterion;
  readonly gap: ChecklistCriterion['gaps'][number];
}

/**
 * What to do next: the one gap that a marking point still has, else the first gap of a point of which nothing was found, else the first gap
 * there is, each in the scheme's order. Undefined where there is no gap.
 */
export function nextStep(criteria: readonly ChecklistCriterion[]): NextStep | undefined {
  const open = criteria
    .map((criterion) => ({ criterion, gaps: openGaps(criterion) }))
    .filter(({ gaps }) => gaps.length > 0);
  const nearlyMet = open.find(({ criterion, gaps }) => criterion.state === 'partly' && gaps.length === 1);
  const costsMost = nearlyMet ?? open.find(({ criterion }) => criterion.state === 'missing') ?? open[0];
  if (!costsMost) return undefined;
  const { criterion, gaps } = costsMost;
  // Among the gaps of one point that is easiest to begin with which the page can take the learner to.
  const gap = gaps.find(({ fix }) => fix) ?? gaps.find(({ rule }) => rule !== null) ?? gaps[0];
  return gap && { criterion, gap };
}

/** Its own, and those of its parts where the same thing is not said already. */
function openGaps({ gaps, parts = [] }: ChecklistCriterion): ChecklistCriterion['gaps'] {
  const all = [...gaps, ...parts.flatMap((part) => part.gaps)];
  return [...new Map(all.map((gap) => [`${gap.file ?? ''}:${gap.line} ${gap.message}`, gap])).values()];
}
