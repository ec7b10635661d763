import type { Objective, Plan } from '../document/plan.ts';
import type { SmartLetter } from '../protocol.ts';
import { judgeAchievable } from './achievable.ts';
import type { Judge, Verdict } from './judge.ts';
import { judgeMeasurable } from './measurable.ts';
import { judgeRelevant } from './relevant.ts';
import { judgeSpecific } from './specific.ts';
import { judgeTimeBound } from './time-bound.ts';

/** One verdict per letter of SMART. */
export type SmartProfile = Readonly<Record<SmartLetter, Verdict>>;

/** The letters in their order (Doran 1981, in the wording of the brief) and who judges each. */
export const judges: Readonly<Record<SmartLetter, Judge>> = {
  specific: judgeSpecific,
  measurable: judgeMeasurable,
  achievable: judgeAchievable,
  relevant: judgeRelevant,
  timeBound: judgeTimeBound,
};

export function smartProfile(objective: Objective, plan: Plan): SmartProfile {
  return {
    specific: judges.specific(objective, plan),
    measurable: judges.measurable(objective, plan),
    achievable: judges.achievable(objective, plan),
    relevant: judges.relevant(objective, plan),
    timeBound: judges.timeBound(objective, plan),
  };
}
