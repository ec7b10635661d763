import type { Analysis } from '../analysis.ts';
import type { Checklist, ChecklistCriterion, State } from '../checklist-shape.ts';
import { nextStep } from './next-step.ts';

/** What a report on many plans keeps of one: states and figures, and of its text only what the next step quotes. */
export interface PlanSummary {
  readonly path: string;
  readonly scheme: string;
  readonly schemeTitle: string;
  readonly criteria: readonly { readonly id: string; readonly title: string; readonly state: State }[];
  readonly warnings: number;
  readonly notes: number;
  /** What to do first; null where every criterion is met. */
  readonly first: Step | null;
  /** How often each gap occurs. */
  readonly gaps: readonly GapCount[];
}

export interface Step {
  readonly criterion: string;
  readonly line: number;
  /** The reflection beside the plan that it is in, counted from the plan's folder. */
  readonly file?: string;
  readonly message: string;
}

export interface GapCount {
  /** A rule, or a kind of evidence. */
  readonly kind: 'rule' | 'evidence';
  readonly id: string;
  readonly times: number;
}

/** The summary of one plan. */
export function planSummary(path: string, analysis: Analysis): PlanSummary {
  const { scheme, schemeTitle, criteria } = analysis.checklist();
  const problems = analysis.problems.filter(({ severity }) => severity !== 'hint');
  const warnings = problems.filter(({ severity }) => severity === 'warning').length;
  return {
    path,
    scheme,
    schemeTitle,
    criteria: criteria.map(({ id, title, state }) => ({ id, title, state })),
    warnings,
    notes: problems.length - warnings,
    first: firstStep(criteria),
    gaps: [
      ...counts(
        'rule',
        problems.map(({ rule }) => rule),
      ),
      ...counts('evidence', missingEvidence(criteria)),
    ],
  };
}

/** The step that the learner's own checklist names. */
function firstStep(criteria: readonly ChecklistCriterion[]): Step | null {
  const step = nextStep(criteria.filter(({ state }) => state !== 'met'));
  if (!step) return null;
  const { line, file, message } = step.gap;
  return { criterion: step.criterion.id, line, ...(file === undefined ? {} : { file }), message };
}

/** Several criteria may ask for the same evidence; it is missing once. */
function missingEvidence(criteria: Checklist['criteria']): string[] {
  const all = criteria.flatMap((criterion) => [criterion, ...(criterion.parts ?? [])]).flatMap(({ gaps }) => gaps);
  const distinct = new Map(all.map((gap) => [`${gap.line} ${gap.message}`, gap.evidence]));
  return [...distinct.values()].filter((kind) => kind !== undefined);
}

function counts(kind: GapCount['kind'], ids: readonly string[]): GapCount[] {
  const times = new Map<string, number>();
  for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1);
  return [...times].map(([id, count]) => ({ kind, id, times: count }));
}
