/** What a checklist holds, on its way to whoever shows it; it is its JSON form too, so keys are added, never changed. It imports nothing. */

/** `met`: the text states it; `partly`: something of it, or in doubt; `missing`: nothing. */
export type State = 'met' | 'partly' | 'missing';

export interface Judgement {
  state: State;
  /** Why, in the learner's words. */
  reason: string;
}

export type SmartLetter = 'specific' | 'measurable' | 'achievable' | 'relevant' | 'timeBound';

/** What an assessor would credit in a plan, and what not yet. Lines are 1-based. */
export interface Checklist {
  scheme: string;
  schemeTitle: string;
  objectives: ChecklistObjective[];
  criteria: ChecklistCriterion[];
  timeline?: Timeline;
  traces?: Traces;
  /** The next day for which a review is planned, YYYY-MM-DD; counted from the real today, also where a plan has been handed in. */
  nextReview?: string;
  /** The scheme's bands where it has any, the lowest first. A band is reached with all those below it. */
  bands?: { id: string; title: string; reached: boolean }[];
}

export interface ChecklistObjective {
  id: string;
  statement: string;
  line: number;
  /** The last line of what belongs to it. */
  endLine?: number;
  smart: Record<SmartLetter, Judgement>;
}

export interface ChecklistCriterion {
  id: string;
  title: string;
  /** The marking point, as the scheme quotes it. */
  quote: string;
  state: State;
  /** `file` where it is in another file, a reflection: its path, counted from the plan's folder; `line` is one of that file then. */
  evidence: { line: number; text: string; file?: string }[];
  /**
   * What is missing. `rule` is null where no rule asks for it, `line` then being the line of the part it belongs to, or 1; `evidence` is the kind
   * of evidence; `file` as above.
   */
  gaps: { rule: string | null; evidence?: string; line: number; message: string; fix?: GapFix; file?: string }[];
  /** What it consists of besides; parts have no parts of their own. */
  parts?: ChecklistCriterion[];
}

/** When what a plan names is to be done. Days are YYYY-MM-DD. */
export interface Timeline {
  /** The day the plan is judged as of. */
  today: string;
  /** By date. */
  events: TimelineEvent[];
  /** The objectives that name no day by which they are done. */
  undated: { id: string; title: string; line: number }[];
}

export interface TimelineEvent {
  kind: 'start' | 'end' | 'submission' | 'review' | 'objective' | 'activity';
  date: string;
  line: number;
  /** In the plan's own words; empty where its kind says all. */
  title: string;
  /** The ids of the objectives that it is about, where it names any. */
  objectives?: string[];
}

/** What leads from the self-assessment over objectives and activities to reviews. */
export interface Traces {
  /** Whether the plan refers to items of its self-assessment by their ids at all; where not, nothing is known of what belongs to what. */
  linksNeeds: boolean;
  /** The items of the self-assessment that have an id. Loose: one that asks for work, and nothing in the plan speaks of it. */
  needs: { id: string; title: string; line: number; isLoose: boolean }[];
  objectives: TracedObjective[];
}

export interface TracedObjective {
  id: string;
  title: string;
  line: number;
  /** The ids of the items that it answers. */
  needs: string[];
  /** The lines of the activities that are about it. */
  activities: number[];
  /** Whether activities may be about it, although none says so. */
  hasActivity: boolean;
  /** Whether its review is planned: by itself, or with the whole plan. */
  review: 'own' | 'shared' | 'none';
}

/** What offers to answer a gap: the first fix of a finding, whose rule and line are those of `FixParams`. */
export interface GapFix {
  title: string;
  rule: string;
  line: number;
}
