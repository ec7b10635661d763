import { text } from '../messages/index.ts';
import { areSame, factsAfter, factsOf } from './facts.ts';
import type { Move } from './move.ts';
import { rowBelow, tableAt } from './table-at.ts';

/** An empty row below the one at the cursor. */
export default {
  id: 'add-row',
  at(cursor) {
    const { plan, line } = cursor;
    const written = tableAt(cursor);
    if (!written) return [];
    const index = written.rows.findLastIndex(({ range }) => range.start <= line.end);
    const cells = (written.rows[0]?.cells ?? []).map(() => '');
    const edits = [rowBelow(plan, written, Math.max(index, 0), cells)];
    return areSame(factsOf(plan), factsAfter(plan, edits)) ? [{ title: text('move.add-row'), edits }] : [];
  },
} satisfies Move;
