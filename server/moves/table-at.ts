import type { Table } from '../document/block.ts';
import type { Plan } from '../document/plan.ts';
import type { Range } from '../document/prose.ts';
import { lineEnd, nextLine } from '../document/split.ts';
import { cellsOf, type Row } from '../format/cells.ts';
import { blockAt, type Cursor } from '../help/cursor.ts';

/** A table as it is written with pipes. Offsets are UTF-16 code units. */
export interface WrittenTable {
  readonly table: Table;
  /** The header first; the line of dashes is none. */
  readonly rows: readonly Row[];
  /** The line of dashes. */
  readonly ruler: Range;
  /** What stands in front of each of its rows: blanks, and the marks of a quotation. */
  readonly indent: string;
}

/** The table around a cursor; undefined where there is none, or it is written in HTML or without pipes. */
export function tableAt(cursor: Cursor): WrittenTable | undefined {
  const block = blockAt(cursor);
  return block?.kind === 'table' ? writtenTable(cursor.plan, block) : undefined;
}

/** How a table is written; undefined in HTML or without pipes. */
export function writtenTable({ text }: Plan, table: Table): WrittenTable | undefined {
  const rows = table.rows.map(({ range }) => cellsOf(text, range));
  const [header] = rows;
  if (table.html || !header?.hasPipe) return undefined;
  const start = nextLine(text, header.range.end);
  const indent = /^[ \t>]*/.exec(text.slice(start, start + longestIndent))?.[0] ?? '';
  return { table, rows, ruler: { start: start + indent.length, end: lineEnd(text, start) }, indent };
}

/** A row below one of a table's rows, below the line of dashes where that is the header: an edit that adds the line. */
export function rowBelow({ text, eol }: Plan, { rows, ruler, indent }: WrittenTable, index: number, cells: string[]) {
  const above = index === 0 ? ruler : (rows[index]?.range ?? ruler);
  const at = lineEnd(text, above.end);
  return { range: { start: at, end: at }, text: `${eol}${indent}${asRow(cells)}` };
}

/** A row with these cells, from its first pipe to its last. */
export function asRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

const longestIndent = 200;
