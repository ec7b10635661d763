import { objectivesNamedAbove } from '../document/near.ts';
import type { Plan } from '../document/plan.ts';
import { ask } from '../document/watch.ts';
import { findPrompts } from '../language/prompts.ts';
import { text } from '../messages/index.ts';
import type { Finding } from './rule.ts';

/** What a reflection in a file of its own says that it is about, where no plan that it belongs to has it. Where no plan is known, nobody can tell. */
export function* objectivesNotNear(plan: Plan): Iterable<Finding> {
  const known = ask(plan, idsNear);
  if (!known.length) return;
  for (const { id, range } of ask(plan, objectivesNamedAbove)) {
    const isAsked = findPrompts(plan.head.slice(range.start - 1, range.end + 1)).length > 0;
    if (!id || id === 'ALL' || isAsked || known.includes(id)) continue;
    const message = text('reference-unknown.near', { id, known: known.slice(0, 8).join(', ') });
    yield { range, message, severity: 'hint' };
  }
}

function idsNear({ near }: Plan): readonly string[] {
  return near.flatMap(({ objectives }) => objectives.map(({ id }) => id));
}
