import type { Problem } from './check.ts';
import { saidAbove } from './document/near.ts';
import type { Plan } from './document/plan.ts';
import type { DocumentKind } from './is-plan.ts';
import { holdsAt, ignoresOf, type Ignore } from './ignores.ts';
import { rules } from './rules/index.ts';
import { unusedIgnores } from './unused-ignores.ts';
import { stages, type Rule, type Severity, type Stage } from './rules/rule.ts';
import type { Scheme } from './schemes/scheme.ts';

/** How much of what was found is shown. None of it changes the checklist. */
export interface View {
  /** The stage of a plan that does not say its own. */
  readonly stage?: Stage;
  /** What a rule's findings count as, by its id. */
  readonly levels?: Readonly<Record<string, Level>>;
}

/** Where nothing is set. */
export const defaultView: View = {};

export type Level = Severity | 'off';

/**
 * What is shown of the findings: those of rules that speak at the plan's stage, are not off, and are not ignored where they stand, each as
 * severe as it has been set, by the settings or else by the plan's scheme; and what is ignored in vain.
 */
export function shown(
  plan: Plan,
  found: readonly Problem[],
  view: View,
  { severities }: Pick<Scheme, 'severities'> = {},
): readonly Problem[] {
  const ignores = ignoresOf(plan);
  const heard = ignores.length ? withoutIgnored(found, ignores) : found;
  const stage = stages.indexOf(stageOf(plan, view));
  return heard.flatMap((problem) => {
    const level = view.levels?.[problem.rule] ?? severities?.[problem.rule];
    if (level === 'off' || (earliest.get(problem.rule) ?? 0) > stage) return [];
    return level ? [{ ...problem, severity: softest(level, problem) }] : [problem];
  });
}

/**
 * The rules that are asked at all: all but those that are off and that the scheme does not need for its criteria either; of a reflection in a
 * file of its own, those that judge one by itself.
 */
export function askedRules({ levels }: View, { severities, criteria }: Scheme, kind: DocumentKind): readonly Rule[] {
  const named = new Set(
    criteria.flatMap((criterion) => [criterion, ...(criterion.parts ?? [])]).flatMap(({ rules = [] }) => rules),
  );
  const about = rules.filter(({ inReflections }) => kind === 'plan' || inReflections);
  return about.filter(({ id }) => (levels?.[id] ?? severities?.[id]) !== 'off' || named.has(id));
}

function withoutIgnored(found: readonly Problem[], ignores: readonly Ignore[]): Problem[] {
  const isIgnored = ({ rule, range }: Problem) =>
    ignores.some((ignore) => ignore.rules.includes(rule) && holdsAt(ignore, range));
  const heard = found.filter((problem) => !isIgnored(problem));
  return [...heard, ...unusedIgnores(ignores, found)].sort((a, b) => a.range.start - b.range.start);
}

function stageOf(plan: Plan, view: View): Stage {
  const own = saidAbove(plan, 'stage').toLowerCase();
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
