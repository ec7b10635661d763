import { text } from '../../messages/index.ts';
import { beginnings } from '../../rules/objective-vague.ts';
import { objectiveAt, type Cursor } from '../cursor.ts';
import type { Offer } from './offer.ts';

/** Behind a vague verb, verbs that anyone can see done; the learner's own verb stays, as its purpose. */
export function verbs(cursor: Cursor): Offer[] {
  const { plan, offset } = cursor;
  const objective = objectiveAt(cursor);
  if (!objective) return [];
  return beginnings(objective)
    .filter(({ range }) => range.start < offset && offset - range.end <= 1 && offset > range.end)
    .filter(({ range }) => range.start >= cursor.line.start && plan.text[range.end] === ' ')
    .map(({ verb, range, text: replacement }) => ({
      label: verb,
      kind: 'verb',
      detail: replacement,
      about: text('help.verb'),
      range: { start: range.start, end: offset },
      text: `${replacement} `,
      filter: plan.text.slice(range.start, offset),
    }));
}
