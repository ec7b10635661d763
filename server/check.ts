import type { Objective, Plan } from './document/plan.ts';
import { gatherList } from './document/gather.ts';
import { Interruption, piecemeal } from './document/piecemeal.ts';
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
  /** What was said last of all objectives. */
  private onObjectives:
    | { readonly context: RuleContext; readonly notes: Notes; readonly answers: ReadonlyMap<Objective, Answer> }
    | undefined;

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
    for (const rule of this.forPlans) problems.push(...this.ofPlan(rule, plan, context).problems);
    problems.push(...this.ofObjectives(plan, context));
    return inOrder(problems);
  }

  /** Asks what `check` would ask, bit by bit, so that it need not. */
  *steps(plan: Plan, context: RuleContext): Iterable<void> {
    for (const objective of plan.objectives) {
      yield* piecemeal(() => this.ofObjective(objective, plan, context));
      yield;
    }
    yield* this.sectionSteps(plan.root);
    for (const rule of this.forPlans) {
      yield* piecemeal(() => this.ofPlan(rule, plan, context));
      yield;
    }
  }

  private ofPlan(rule: Rule, plan: Plan, context: RuleContext): Answer {
    return this.answer(rule, plan, context, (watched) => this.ask([rule], () => rule.check?.(watched, context)));
  }

  /** Whether the last answers still hold is asked once for all objectives, of which there may be hundreds. */
  private ofObjectives(plan: Plan, context: RuleContext): readonly Problem[] {
    const last = this.onObjectives;
    const known = last?.context === context && this.watcher.holds(last.notes, plan) ? last.answers : undefined;
    const answers = new Map<Objective, Answer>();
    let isKnown = known !== undefined;
    for (const objective of plan.objectives) {
      const before = known?.get(objective);
      isKnown &&= before !== undefined;
      answers.set(objective, before ?? this.ofObjective(objective, plan, context));
    }
    const given = [...answers.values()];
    const notes = this.watcher.joined(isKnown && last ? [last.notes] : given.map((answer) => answer.notes));
    this.onObjectives = { context, notes, answers };
    return given.flatMap(({ problems }) => problems);
  }

  private ofObjective(objective: Objective, plan: Plan, context: RuleContext): Answer {
    return this.answer(objective, plan, context, (watched) =>
      this.ask(this.forObjectives, (rule) => rule.checkObjective?.(objective, context, watched)),
    );
  }

  /** The last answer about something, unless what was looked at in the plan to find it has changed. */
  private answer(about: object, plan: Plan, context: RuleContext, find: (plan: Plan) => Problem[]): Answer {
    const last = this.answers.get(about);
    if (last && last.context === context && this.watcher.holds(last.notes, plan)) return last;
    const { seen: problems, notes } = this.watcher.watch(plan, find);
    const answer = { context, notes, problems };
    this.answers.set(about, answer);
    return answer;
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
        if (error instanceof Interruption) throw error;
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

// Each part by its name: to copy the finding whole takes longer, and a plan of thousands of objectives has tens of thousands of them.
function asProblem(
  { id, severity: usual }: Rule,
  { range, message, severity = usual, fixes = noFixes }: Finding,
): Problem {
  return { range, message, fixes, rule: id, severity };
}

const noFixes = () => [];
