import { parsePlan } from '../document/parse.ts';
import type { Objective, Plan } from '../document/plan.ts';
import { objectiveAt } from '../help/cursor.ts';
import { writtenAsIn } from '../help/date-style.ts';
import { compareDates, formatIsoDate } from '../language/calendar.ts';
import { text } from '../messages/index.ts';
import { startOf, targetOf } from '../rules/under-way.ts';
import type { Days } from '../smart/days.ts';
import { addEntry } from './entry.ts';
import { longestMoved, type Move } from './move.ts';

/** Where the target date of the objective at the cursor is another than in the text that was saved last: an entry on it, which asks why. */
export default {
  id: 'record-change',
  at(cursor) {
    const { plan, saved, today } = cursor;
    const objective = objectiveAt(cursor);
    if (!objective || saved === undefined || saved === plan.text || saved.length > longestMoved) return [];
    const before = parsePlan(saved);
    const earlier = before.objectives.find(({ id }) => id === objective.id);
    const [from, to] = [earlier && dayOf(before, earlier), dayOf(plan, objective)];
    if (!from || !to || compareDates(from.due, to.due) === 0) return [];
    const values = { id: objective.id, from: from.words, to: to.words };
    const said = text('move.moved', values);
    if (plan.text.includes(said)) return [];
    const value = `${said} ${text('move.because')} ${text('move.because.prompt')}`;
    const edit = addEntry(plan, 'reviews', text('move.reviews'), {
      day: writtenAsIn(plan, today),
      answers: [{ kinds: ['change', 'response', 'status', 'outcome', 'comment'], label: text('move.change'), value }],
    });
    return [{ title: text('move.record-change', values), edits: [edit] }];
  },
} satisfies Move;

function dayOf(plan: Plan, objective: Objective): Days | undefined {
  const start = startOf(plan);
  return targetOf(objective, start ? formatIsoDate(start) : '');
}
