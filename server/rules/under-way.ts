import type { Objective, Part, Plan } from '../document/plan.ts';
import type { Place } from '../document/place.ts';
import type { Prose } from '../document/prose.ts';
import { remember } from '../document/remember.ts';
import { ask } from '../document/watch.ts';
import { accountsIn } from '../evidence/implementation-example.ts';
import { says } from '../evidence/evidence.ts';
import { compareDates, dayNumber, formatIsoDate, parseIsoDate, type CivilDate } from '../language/calendar.ts';
import { findPrompts } from '../language/prompts.ts';
import { daysIn, daysInAnswer, type Days } from '../smart/days.ts';
import type { RuleContext } from './rule.ts';

/**
 * How far a plan has come, for rules that ask for what follows once it is carried out. `begun`: four weeks have gone by, or a target date
 * has passed; `told`: it tells of what was done, and nobody knows since when; `new`: it starts later, or has just started, or states no
 * objective; else nobody knows.
 */
export function progressOf(plan: Plan, context: RuleContext): Progress {
  return ask(plan, progressIn(context));
}

/** One question for all who ask it. */
const progressIn = remember((context: RuleContext) => (plan: Plan) => progressAsOf(plan, context));

type Progress = 'new' | 'begun' | 'told' | 'unknown';

const progressAsOf = remember((plan: Plan, { today }: RuleContext): Progress => {
  if (!plan.objectives.some(({ statement }) => says(statement))) return 'new';
  const start = startOf(plan);
  if (start && dayNumber(today) - dayNumber(start) >= settlingIn) return 'begun';
  const from = start ? formatIsoDate(start) : '';
  if (plan.objectives.some((objective) => isPassed(targetOf(objective, from), today, start))) return 'begun';
  if (start) return 'new';
  return plan.implementation.some(tellsOfWork) ? 'told' : 'unknown';
});

/** The day a plan begins. */
export function startOf({ frontmatter }: Plan): CivilDate | undefined {
  return parseIsoDate(frontmatter.values['start']?.[0]?.text ?? '');
}

/** The latest day that an objective sets itself: under the label that asks for it, else in its statement. `from` as in `daysIn`. */
export const targetOf = remember(({ statement, fields }: Objective, from: string): Days | undefined => {
  const asked = fields.filter(({ kind }) => kind === 'timescale').flatMap(({ value }) => daysInAnswer(value, from));
  const days = asked.length ? asked : daysIn(statement, from);
  return days
    .filter(({ isTarget }) => isTarget)
    .reduce<Days | undefined>(
      (latest, one) => (latest && compareDates(latest.due, one.due) >= 0 ? latest : one),
      undefined,
    );
});

/** Whether a target lies behind `today`. One before the plan's start is a slip of the pen. */
export function isPassed(target: Days | undefined, today: CivilDate, start: CivilDate | undefined): target is Days {
  return target !== undefined && compareDates(target.due, today) < 0 && !(start && compareDates(target.due, start) < 0);
}

/** Where to say once that a part is lacking: at its heading, if there is one, else where the objectives begin. */
export function placeFor(plan: Plan, parts: readonly Part[]): Place | undefined {
  return (parts[0]?.heading ?? ask(plan, beginningOf))?.range;
}

function beginningOf({ objectiveParts, activities, title, objectives }: Plan): Prose | undefined {
  return objectiveParts[0]?.heading ?? activities[0]?.heading ?? title ?? objectives[0]?.statement;
}

/** Whether a part still asks the learner something of its own (a standard may be asked for anywhere): then `placeholder-left` says so already. */
export const asks = remember((part: Part): boolean =>
  part.entries.some(({ prose, fields }) =>
    [...prose, ...fields.filter(({ kind }) => kind !== 'standards').map(({ value }) => value)].some(
      ({ text }) => findPrompts(text).length > 0,
    ),
  ),
);

const tellsOfWork = remember((part: Part): boolean => part.entries.some((entry) => accountsIn(entry).length > 0));

/** In days. */
const settlingIn = 28;
