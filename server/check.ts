import type { Objective, Plan } from './document/plan.ts';
import { gatherList } from './document/gather.ts';
import { proseOfBlock, type Section } from './document/sections.ts';
import { Watcher, type Notes } from './document/watch.ts';
import type { Finding, Fix, Rule, RuleContext, Severity } from './rules/rule.ts';

/** A finding with the rule that made it: what every face of PDP Coach shows. */
export interface Problem extends Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly fixes: (plan: Plan) => readonly Fix[];
}

/** Sorts problems into the order of the text. */
export function inOrder(problems: Problem[]): Problem[] {
  return problems.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

/** Told of a rule that broke. */
export type OnBroken = (rule: string, error: unknown) => void;

/**
 * Runs rules over a plan, and then over what an edit makes of it: what they say is remembered as long as all that they looked at stays as it
 * is. A rule that breaks costs its own answer only.
 */
export class Checker {
  private readonly forPlans: readonly Rule[];
  private readonly forObjectives: readonly Rule[];
  private readonly forProse: readonly Rule[];
  private readonly answers = new WeakMap<object, Answer>();
  private readonly watcher = new Watcher();

  constructor(
    rules: readonly Rule[],
    private readonly onBroken: OnBroken,
  ) {
    this.forPlans = rules.filter((rule) => 'check' in rule);
    this.forObjectives = rules.filter((rule) => 'checkObjective' in rule);
    this.forProse = rules.filter((rule) => 'checkProse' in rule);
  }

  /** Problems in the order of the text. */
  check(plan: Plan, context: RuleContext): Problem[] {
    const problems = [...this.ofSection(plan.root)];
    for (const rule of this.forPlans) problems.push(...this.ofPlan(rule, plan, context));
    for (const objective of plan.objectives) problems.push(...this.ofObjective(objective, plan, context));
    return inOrder(problems);
  }

  /** Asks what `check` would ask, bit by bit, so that it need not. */
  *steps(plan: Plan, context: RuleContext): Iterable<void> {
    for (const objective of plan.objectives) {
      this.ofObjective(objective, plan, context);
      yield;
    }
    yield* this.sectionSteps(plan.root);
    for (const rule of this.forPlans) {
      this.ofPlan(rule, plan, context);
      yield;
    }
  }

  private ofPlan(rule: Rule, plan: Plan, context: RuleContext): readonly Problem[] {
    return this.answer(rule, plan, context, (watched) => this.ask([rule], () => rule.check?.(watched, context)));
  }

  private ofObjective(objective: Objective, plan: Plan, context: RuleContext): readonly Problem[] {
    return this.answer(objective, plan, context, (watched) =>
      this.ask(this.forObjectives, (rule) => rule.checkObjective?.(objective, context, watched)),
    );
  }

  /** The last answer about something, unless what was looked at in the plan to find it has changed. */
  private answer(about: object, plan: Plan, context: RuleContext, find: (plan: Plan) => Problem[]): readonly Problem[] {
    const last = this.answers.get(about);
    if (last && last.context === context && this.watcher.holds(last.notes, plan)) return last.problems;
    const { seen: problems, notes } = this.watcher.watch(plan, find);
    this.answers.set(about, { context, notes, problems });
    return problems;
  }

  private readonly ofSection = gatherList((block) =>
    proseOfBlock(block).flatMap((prose) => this.ask(this.forProse, (rule) => rule.checkProse?.(prose))),
  );

  private *sectionSteps(section: Section): Iterable<void> {
    for (const inner of section.sections) yield* this.sectionSteps(inner);
    this.ofSection(section);
    yield;
  }

  private ask(rules: readonly Rule[], question: (rule: Rule) => Iterable<Finding> | undefined): Problem[] {
    const problems: Problem[] = [];
    // Plain loops: every text of every plan is asked about.
    for (const rule of rules) {
      try {
        const found = [];
        for (const finding of question(rule) ?? []) found.push(asProblem(rule, finding));
        problems.push(...found);
      } catch (error) {
        this.onBroken(rule.id, error);
      }
    }
    return problems;
  }
}

/** What was found, and what was looked at in the plan to find it. */
interface Answer {
  readonly context: RuleContext;
  readonly notes: Notes;
  readonly problems: readonly Problem[];
}

function asProblem({ id, severity }: Rule, finding: Finding): Problem {
  return { fixes: () => [], ...finding, rule: id, severity: finding.severity ?? severity };
}
