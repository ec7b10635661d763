import type { Problem } from './check.ts';
import type { Plan } from './document/plan.ts';
import { rules } from './rules/index.ts';
import { stages, type Severity, type Stage } from './rules/rule.ts';
import type { Scheme } from './schemes/scheme.ts';

/** How much of what was found is shown. None of it changes the checklist. */
export interface View {
  /** The stage of a plan that does not say its own. */
  readonly stage?: Stage;
  /** What a rule's findings count as, by its id. */
  readonly levels?: Readonly<Record<string, Level>>;
}

export type Level = Severity | 'off';

/**
 * What is shown of the findings: those of rules that speak at the plan's stage and are not off, each as severe as it has been set, by the
 * settings or else by the plan's scheme.
 */
export function shown(
  plan: Plan,
  found: readonly Problem[],
  view: View,
  { severities }: Pick<Scheme, 'severities'> = {},
): Problem[] {
  const stage = stages.indexOf(stageOf(plan, view));
  return found.flatMap((problem) => {
    const level = view.levels?.[problem.rule] ?? severities?.[problem.rule];
    if (level === 'off' || (earliest.get(problem.rule) ?? 0) > stage) return [];
    return level ? [{ ...problem, severity: softest(level, problem) }] : [problem];
  });
}

function stageOf({ frontmatter }: Plan, view: View): Stage {
  const own = frontmatter.values['stage']?.[0]?.text.toLowerCase();
  return stages.find((stage) => stage === own) ?? view.stage ?? 'draft';
}

/** A rule that is in doubt stays softer than it is set. */
function softest(level: Severity, { severity, rule }: Problem): Severity {
  const usual = rules.find(({ id }) => id === rule)?.severity ?? severity;
  const isInDoubt = softness.indexOf(severity) > softness.indexOf(usual);
  return isInDoubt && softness.indexOf(severity) > softness.indexOf(level) ? severity : level;
}

const softness: readonly Severity[] = ['warning', 'information', 'hint'];
const earliest = new Map(rules.map(({ id, from = 'draft' }) => [id, stages.indexOf(from)]));
