import { compareDates, formatIsoDate, parseIsoDate } from '../../language/calendar.ts';
import { text } from '../../messages/index.ts';
import { daysIn, daysInAnswer, type Days } from '../../smart/days.ts';
import { fieldsAt, holds, proseAt, type Cursor } from '../cursor.ts';
import { inFull } from '../date-style.ts';
import type { Explainer } from './explanation.ts';

/** The days that a phrase means, and from which day they are counted where the words alone do not say. */
export const dates: Explainer = (cursor) => {
  const start = parseIsoDate(cursor.plan.frontmatter.values['start']?.[0]?.text ?? '');
  const from = start ?? cursor.today;
  const found = daysAt(cursor, formatIsoDate(from));
  if (!found) return undefined;
  const said = [describe(found)];
  if (!daysAt(cursor, '')) said.push(text(`help.countedFrom${start ? 'Start' : 'Today'}`, { from: inFull(from) }));
  return { range: found.range, text: said.join('\n\n') };
};

/** In the answer to "by when?", where the cursor is in one, else in the text around it. */
function daysAt(cursor: Cursor, from: string): Days | undefined {
  const asked = fieldsAt(cursor).find(({ kind }) => kind === 'timescale');
  const prose = proseAt(cursor);
  const all = asked ? daysInAnswer(asked.value, from) : prose ? daysIn(prose, from) : [];
  return all.find(({ range }) => holds(range, cursor.offset));
}

function describe({ first, last, due }: Days): string {
  const isOneDay = compareDates(first, last) === 0;
  const span = text('help.span', { first: inFull(first), last: inFull(last) });
  const [day, by] = [text('help.day', { day: inFull(due) }), text('help.due', { due: inFull(due) })];
  if (isOneDay && compareDates(due, last) === 0) return `**${day}**`;
  return compareDates(due, last) === 0 ? `**${span}**` : `**${by}**`;
}
