import { readObjectiveLabel } from '../../document/objective-label.ts';
import type { Prose } from '../../document/prose.ts';
import { text } from '../../messages/index.ts';
import { beginnings } from '../../rules/objective-vague.ts';
import { objectiveAt, partsAt, proseAt, type Cursor } from '../cursor.ts';
import type { Offer } from './offer.ts';

/** Behind a vague verb, verbs that anyone can see done; the learner's own verb stays, as its purpose. */
export function verbs(cursor: Cursor): Offer[] {
  const { plan, offset, line } = cursor;
  const statement = cursor.before.endsWith(' ') ? statementAt({ ...cursor, offset: offset - 1 }) : undefined;
  if (!statement) return [];
  return beginnings({ statement })
    .filter(({ range }) => range.start >= line.start && range.end === offset - 1)
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

/** What is or may become the statement of an objective: a single word is none yet. */
function statementAt(cursor: Cursor): Prose | undefined {
  const statement = objectiveAt(cursor)?.statement;
  if (statement && statement.range.start <= cursor.offset && cursor.offset <= statement.range.end) return statement;
  const prose = partsAt(cursor).some((part) => cursor.plan.objectiveParts.includes(part)) ? proseAt(cursor) : undefined;
  const begun = prose && readObjectiveLabel(prose).statement;
  return begun && !begun.text.includes(' ') ? begun : undefined;
}
