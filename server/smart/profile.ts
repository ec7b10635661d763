import type { Objective } from '../document/plan.ts';
import type { SmartLetter } from '../checklist-shape.ts';
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

export function smartProfile(objective: Objective, aims: readonly string[]): SmartProfile {
  return {
    specific: judges.specific(objective, aims),
    measurable: judges.measurable(objective, aims),
    achievable: judges.achievable(objective, aims),
    relevant: judges.relevant(objective, aims),
    timeBound: judges.timeBound(objective, aims),
  };
}
