import { answerBefore, holds, isProse, kindsAt, objectiveAt, partsAt, type Cursor } from '../cursor.ts';
import { begunPhrase, daysFor } from '../date-offers.ts';
import { writtenAsIn } from '../date-style.ts';
import type { Offer } from './offer.ts';

/** Days where one is asked for, and behind "by" anywhere in an objective or a record of the plan, in the plan's own style. */
export function dates(cursor: Cursor): Offer[] {
  const { plan, before } = cursor;
  if (!isProse(cursor)) return [];
  const kinds = kindsAt(cursor);
  const isAsked = (['timescale', 'review', 'date'] as const).some((kind) => kinds.has(kind));
  const answer = isAsked ? answerBefore(cursor) : before;
  const typed = begunPhrase(answer);
  const lead = answer.slice(0, answer.length - typed.length);
  const isLed = leads.test(lead);
  if (isAsked ? lead.trim() && !isLed && !typed : !isInRecord(cursor) || !(isLed || startsClearly(typed))) return [];
  const isBare = isAsked || isLed;
  return daysFor(cursor, typed, (day) => (isBare ? '' : 'by ') + writtenAsIn(plan, day));
}

const leads = /(?:^|[\s(])(?:by|before|until|till|due|on|from)(?: the)? $/i;

/** Two words at least: "in" and "end" begin much else. */
function startsClearly(typed: string): boolean {
  return /^\S+ \S/.test(typed);
}

function isInRecord(cursor: Cursor): boolean {
  const objective = objectiveAt(cursor);
  if (objective) return true;
  return partsAt(cursor).some(({ entries }) =>
    entries.some(({ range }) =>
      holds({ start: range.start, end: Math.max(range.end, cursor.line.end) }, cursor.offset),
    ),
  );
}
