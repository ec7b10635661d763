import { fieldKinds } from '../document/labels.ts';
import type { Prose } from '../document/prose.ts';
import { dayNumber, formatIsoDate } from '../language/calendar.ts';
import { text } from '../messages/index.ts';
import { startOf } from '../rules/under-way.ts';
import { daysInAnswer } from '../smart/days.ts';
import { areSame, factsAfter, factsOf } from './facts.ts';
import type { Move } from './move.ts';
import { tableAt } from './table-at.ts';

/** The rows of the table at the cursor in the order of their dates; those without one stay behind, in the order they have. */
export default {
  id: 'sort-by-date',
  at(cursor) {
    const { plan, today } = cursor;
    const written = tableAt(cursor);
    const [header, ...body] = written?.table.rows ?? [];
    const column = header?.cells.findIndex((cell) => asksForDay(cell)) ?? -1;
    // A row that begins with an empty cell may go on with the one above it.
    if (!written || column < 0 || body.some(({ cells }) => !cells[0]?.text)) return [];
    const from = formatIsoDate(startOf(plan) ?? today);
    const slots = written.rows.slice(1).map(({ range }, index) => {
      const day = dayOf(body[index]?.cells[column], from);
      return { range, day, row: plan.text.slice(range.start, range.end) };
    });
    const sorted = [...slots].sort((one, other) => (one.day === other.day ? 0 : one.day - other.day));
    const edits = slots.flatMap(({ range, row }, index) => {
      const wanted = sorted[index]?.row ?? row;
      return wanted === row ? [] : [{ range, text: wanted }];
    });
    if (!edits.length || !areSame(factsOf(plan), factsAfter(plan, edits))) return [];
    return [{ title: text('move.sort-by-date', { column: header?.cells[column]?.text ?? '' }), edits }];
  },
} satisfies Move;

function asksForDay({ text: label }: Prose): boolean {
  return fieldKinds(label).some((kind) => kind === 'timescale' || kind === 'date');
}

/** As a number; infinity where none is named. */
function dayOf(cell: Prose | undefined, from: string): number {
  const [first] = cell ? daysInAnswer(cell, from) : [];
  return first ? dayNumber(first.due) : Infinity;
}
