import { checkPlan, type OnBroken, type Problem } from './check.ts';
import { makeChecklist } from './checklist.ts';
import { parsePlan } from './document/parse.ts';
import type { Objective, Plan } from './document/plan.ts';
import { compareDates, parseIsoDate, type CivilDate } from './language/calendar.ts';
import type { Checklist } from './protocol.ts';
import { rules } from './rules/index.ts';
import { schemeOf } from './schemes/scheme.ts';
import { smartProfile, type SmartProfile } from './smart/profile.ts';

/** All that is known of one text: computed once, read by every face. */
export interface Analysis {
  readonly plan: Plan;
  readonly problems: readonly Problem[];
  /** Made when first asked for. */
  checklist(): Checklist;
}

/** Analyses a text as of `today`, or as of its submission date once that has passed, so that handed-in work does not rot. */
export function analyse(text: string, today: CivilDate, onBroken: OnBroken): Analysis {
  const plan = parsePlan(text);
  const profiles = new Map<Objective, SmartProfile>();
  const smart = (objective: Objective) => {
    const profile = profiles.get(objective) ?? smartProfile(objective, plan);
    profiles.set(objective, profile);
    return profile;
  };
  const problems = checkPlan(plan, rules, { today: judgedAsOf(plan, today), smart }, onBroken);
  let checklist: Checklist | undefined;
  return {
    plan,
    problems,
    checklist: () =>
      (checklist ??= makeChecklist(plan, schemeOf(plan.frontmatter.values['scheme']?.[0]?.text), problems, { smart })),
  };
}

function judgedAsOf({ frontmatter }: Plan, today: CivilDate): CivilDate {
  const submission = parseIsoDate(frontmatter.values['submission']?.[0]?.text ?? '');
  return submission && compareDates(submission, today) < 0 ? submission : today;
}
