import type { Plan } from '../document/plan.ts';
import { partsAt } from '../help/cursor.ts';
import { writtenAsIn } from '../help/date-style.ts';
import type { CivilDate } from '../language/calendar.ts';
import { text } from '../messages/index.ts';
import type { Fix } from '../rules/rule.ts';
import { addEntry } from './entry.ts';
import type { Move } from './move.ts';

/** In a part on reviews: one of today, with its questions. */
export default {
  id: 'add-review',
  at(cursor) {
    const { plan, today } = cursor;
    const isHere = partsAt(cursor).some((part) => plan.reviews.includes(part));
    return isHere
      ? [{ title: text('move.add-review', { day: writtenAsIn(plan, today) }), edits: [newReview(plan, today)] }]
      : [];
  },
} satisfies Move;

/** A review of this day, in the plan's own form; the part on reviews is made where there is none. */
export function newReview(plan: Plan, today: CivilDate): Fix['edits'][number] {
  return addEntry(plan, 'reviews', text('move.reviews'), {
    day: writtenAsIn(plan, today),
    answers: [
      {
        kinds: ['status', 'outcome', 'review', 'comment'],
        label: text('move.progress'),
        value: text('move.progress.prompt'),
      },
      { kinds: ['change', 'response'], label: text('move.change'), value: text('move.change.prompt') },
    ],
  });
}
