import type { Plan } from '../document/plan.ts';
import { partsAt } from '../help/cursor.ts';
import { writtenAsIn } from '../help/date-style.ts';
import type { CivilDate } from '../language/calendar.ts';
import { text } from '../messages/index.ts';
import type { Fix } from '../rules/rule.ts';
import { addEntry } from './entry.ts';
import type { Move } from './move.ts';

/** In a part on feedback: an entry of today, with its questions. */
export default {
  id: 'add-feedback',
  at(cursor) {
    const { plan, today } = cursor;
    const isHere = partsAt(cursor).some((part) => plan.feedback.includes(part));
    return isHere
      ? [{ title: text('move.add-feedback', { day: writtenAsIn(plan, today) }), edits: [newFeedback(plan, today)] }]
      : [];
  },
} satisfies Move;

/** Feedback of this day, in the plan's own form; the part on feedback is made where there is none. */
export function newFeedback(plan: Plan, today: CivilDate): Fix['edits'][number] {
  return addEntry(plan, 'feedback', text('move.feedback'), {
    day: writtenAsIn(plan, today),
    answers: [
      { kinds: ['source'], label: text('move.source'), value: text('move.source.prompt') },
      { kinds: ['comment'], label: text('move.comment'), value: text('move.comment.prompt') },
      { kinds: ['response', 'change', 'outcome'], label: text('move.response'), value: text('move.response.prompt') },
    ],
  });
}
