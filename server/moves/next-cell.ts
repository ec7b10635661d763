import type { Range } from '../document/prose.ts';
import { applied } from '../document/rename-id.ts';
import type { Cursor } from '../help/cursor.ts';
import { cellsOf } from '../format/cells.ts';
import type { Fix } from '../rules/rule.ts';
import { rowBelow, tableAt } from './table-at.ts';

/** Where Tab leads in a table. */
export interface CellReached {
  /** Behind the last cell: the row that has to be added first. */
  readonly row?: Fix['edits'][number];
  /** What the cell says, in the text after that; an empty one has a place in it. */
  readonly cell: Range;
}

/** The cell behind or before the one at the cursor; before the first there is none but itself. Undefined outside tables. */
export function nextCell(cursor: Cursor, direction: 'next' | 'previous'): CellReached | undefined {
  const { plan, offset, line } = cursor;
  const written = tableAt(cursor);
  const header = written?.rows[0];
  if (!written || !header) return undefined;
  const cells = written.rows.flatMap((row) => row.cells);
  // On the line of dashes the header is behind and the first row ahead.
  const isOnRuler = line.start <= written.ruler.start && written.ruler.start <= line.end;
  const at = isOnRuler
    ? header.cells.length - 1
    : cells.findLastIndex(({ start }, index) => index === 0 || start <= offset);
  const found = direction === 'next' ? cells[at + 1] : cells[isOnRuler ? at : Math.max(at - 1, 0)];
  if (found) return { cell: inside(plan.text, found) };
  const row = rowBelow(
    plan,
    written,
    written.rows.length - 1,
    header.cells.map(() => ''),
  );
  const after = applied(plan.text, [row]);
  const start = row.range.start + plan.eol.length;
  const [first] = cellsOf(after, {
    start: start + written.indent.length,
    end: row.range.start + row.text.length,
  }).cells;
  return first && { row, cell: inside(after, first) };
}

/** In an empty cell behind the first blank, so that what is written does not touch the pipe. */
function inside(text: string, { start, end }: Range): Range {
  if (start < end) return { start, end };
  const at = text[start] === ' ' ? start + 1 : start;
  return { start: at, end: at };
}
