import type { Plan } from './document/plan.ts';
import type { Finding, Rule, RuleContext, Severity } from './rules/rule.ts';

/** A finding with the rule that made it: what every face of PDP Coach shows. */
export interface Problem extends Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly fixes: NonNullable<Finding['fixes']>;
}

/** Runs the rules over a plan; problems come in the order of the text. A rule that breaks costs its own answer only and is told to `onBroken`. */
export function checkPlan(plan: Plan, rules: readonly Rule[], context: RuleContext, onBroken: OnBroken): Problem[] {
  const problems = rules.flatMap((rule) => {
    try {
      return [...rule.check(plan, context)].map((finding) => asProblem(rule, finding));
    } catch (error) {
      onBroken(rule.id, error);
      return [];
    }
  });
  return problems.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

export type OnBroken = (rule: string, error: unknown) => void;

function asProblem({ id, severity }: Rule, finding: Finding): Problem {
  return { fixes: [], ...finding, rule: id, severity: finding.severity ?? severity };
}
