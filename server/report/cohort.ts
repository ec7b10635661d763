import { formatIsoDate, type CivilDate } from '../language/calendar.ts';
import { text } from '../messages/index.ts';
import type { State } from '../checklist-shape.ts';
import type { GapCount, PlanSummary } from './plan-summary.ts';

/** Many plans at a glance, for whoever teaches those who write them. It is the JSON form of the report too: keys are added, never changed. */
export interface Cohort {
  /** The day that plans are judged as of, YYYY-MM-DD. */
  readonly today: string;
  /** Whoever needs help most comes first. */
  readonly plans: readonly CohortPlan[];
  /** What most plans lack comes first. */
  readonly gaps: readonly CommonGap[];
  /** Words on what was left unchecked. */
  readonly unchecked: readonly string[];
}

export interface CohortPlan extends Omit<PlanSummary, 'gaps'> {
  /** The address of its checklist, counted from the report's folder; null where there is none. */
  readonly checklist: string | null;
}

export interface CommonGap extends Omit<GapCount, 'times'> {
  readonly summary: string;
  /** How many plans have it, and how many times all in all. */
  readonly plans: number;
  readonly times: number;
}

/** A report from the summaries of the plans, in any order. */
export function makeCohort(
  today: CivilDate,
  summaries: readonly (PlanSummary & Pick<CohortPlan, 'checklist'>)[],
  unchecked: readonly string[],
): Cohort {
  return {
    today: formatIsoDate(today),
    plans: [...summaries].sort(byNeed).map(withoutGaps),
    gaps: commonGaps(summaries),
    unchecked,
  };
}

function withoutGaps(summary: PlanSummary & Pick<CohortPlan, 'checklist'>): CohortPlan {
  const { path, scheme, schemeTitle, criteria, warnings, notes, first, checklist } = summary;
  return { path, scheme, schemeTitle, criteria, warnings, notes, first, checklist };
}

/** How many criteria are in a state. */
export function countOf(criteria: PlanSummary['criteria'], state: State): number {
  return criteria.filter((criterion) => criterion.state === state).length;
}

/** The fewest criteria met first, then the most that show nothing, then the most warnings. */
function byNeed(one: PlanSummary, other: PlanSummary): number {
  return (
    shareOf(one, 'met') - shareOf(other, 'met') ||
    shareOf(other, 'missing') - shareOf(one, 'missing') ||
    other.warnings - one.warnings ||
    (one.path < other.path ? -1 : 1)
  );
}

/** Plans may follow schemes of different lengths. */
function shareOf({ criteria }: PlanSummary, state: State): number {
  return criteria.length ? countOf(criteria, state) / criteria.length : 0;
}

function commonGaps(summaries: readonly PlanSummary[]): CommonGap[] {
  const gaps = new Map<string, CommonGap>();
  for (const { kind, id, times } of summaries.flatMap((summary) => summary.gaps)) {
    const key = `${kind} ${id}`;
    const known = gaps.get(key) ?? { kind, id, summary: summaryOf(kind, id), plans: 0, times: 0 };
    gaps.set(key, { ...known, plans: known.plans + 1, times: known.times + times });
  }
  return [...gaps.values()].sort((a, b) => b.plans - a.plans || b.times - a.times || (a.id < b.id ? -1 : 1));
}

function summaryOf(kind: CommonGap['kind'], id: string): string {
  return text(kind === 'rule' ? `${id}.summary` : `evidence.${id}.missing`);
}
