import type { Objective, Plan } from '../document/plan.ts';
import { findSecondAim } from '../language/second-aim.ts';
import { findTimescales } from '../language/timescales.ts';
import { stated } from '../smart/judge.ts';

/** What the two would state; undefined where the statement holds one aim, or has markup in it. */
export function aimsOf({ text: source }: Plan, { statement }: Objective): Aims | undefined {
  const second = findSecondAim(stated(statement));
  const { text: said, range } = statement;
  if (!second || source.slice(range.start, range.end) !== said) return undefined;
  const before = said.slice(0, second.start);
  const join = joins.exec(before.slice(-longestJoin))?.[0];
  if (!join) return undefined;
  const tail = said.slice(second.end);
  const own = said.slice(second.start);
  const isUpper = /^\p{Lu}/u.test(said);
  return {
    first: before.slice(0, -join.length) + (isTime(tail) ? tail : ''),
    second: isUpper ? own.slice(0, 1).toUpperCase() + own.slice(1) : own,
  };
}

/** Two statements in the place of one. */
interface Aims {
  readonly first: string;
  readonly second: string;
}

/** Whether a tail is a time and nothing else: " by 30 June 2027." */
function isTime(tail: string): boolean {
  const [time] = findTimescales(tail);
  return (
    time?.kind === 'point' &&
    /^ (?:(?:by|before|until|on|in) )?$/.test(tail.slice(0, time.start)) &&
    /^\.?$/.test(tail.slice(time.end))
  );
}

const joins = /(?:[,;]? (?:and|&|plus|as well as)|[,;] then)(?: then| also|,)? (?:to )?$/;
const longestJoin = 30;
