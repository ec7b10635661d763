import type { Plan, Objective } from '../document/plan.ts';
import type { Place } from '../document/place.ts';
import type { Prose, Range } from '../document/prose.ts';
import type { CivilDate } from '../language/calendar.ts';
import type { SmartProfile } from '../smart/profile.ts';

/** One thing a plan may lack or get wrong. Its id is its file's name; its prose stands in the message table under that id. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** The earliest stage of a plan at which it speaks: from the first draft on where nothing else is said. */
  readonly from?: Stage;
  /** Whether it judges a reflection by itself, and so one that stands in a file of its own. */
  readonly inReflections?: true;
  /** Plans of a few lines; in `bad` ones ⟦…⟧ marks exactly what must be reported. They are the documentation and the test. */
  readonly examples: { readonly good: readonly string[]; readonly bad: readonly string[] };
  /**
   * Looks at the plan as a whole; asked again only when something that it read of the plan has changed (`ask` in document/watch.ts: what it
   * wants to know of a whole text). Pure and synchronous, like the others; it keeps no plan for later.
   */
  check?(plan: Plan, context: RuleContext): Iterable<Finding>;
  /** Looks at one objective; asked again only when something in it, or that it read of the plan, has changed. */
  checkObjective?(objective: Objective, context: RuleContext, plan: Plan): Iterable<Finding>;
  /** Looks at a heading, paragraph, list item or cell; asked again only when it has changed. */
  checkProse?(prose: Prose): Iterable<Finding>;
}

/** Never an error: prose can be better, not wrong. */
export type Severity = 'warning' | 'information' | 'hint';

/** How far a plan is: nobody should hear of a missing declaration on the first day. */
export type Stage = (typeof stages)[number];

export const stages = ['early', 'draft', 'final'] as const;

export interface RuleContext {
  /** The day the plan is judged as of. */
  readonly today: CivilDate;
  readonly smart: (objective: Objective) => SmartProfile;
}

export interface Finding {
  /** The shortest text that carries it. */
  readonly range: Place;
  readonly message: string;
  /** Softer than the rule's own, where the finding is in doubt. */
  readonly severity?: Severity;
  /** Made when they are asked for, from the plan as it is then. */
  readonly fixes?: (plan: Plan) => readonly Fix[];
}

/** A change that the learner may choose. Prompts such as "[By when?]" in its text are where an editor puts the cursor. */
export interface Fix {
  readonly title: string;
  /** Whether it cannot change what the plan says, so that it may be made together with others without being looked at. */
  readonly isSafe?: boolean;
  readonly edits: readonly { readonly range: Range; readonly text: string }[];
}
