import type { Table } from '../document/block.ts';
import { fieldKinds } from '../document/labels.ts';
import { statementColumn } from '../document/layouts/objective-row.ts';
import type { Plan } from '../document/plan.ts';
import type { Section } from '../document/sections.ts';
import { lineEnd, nextLine } from '../document/split.ts';
import { sectionsOf } from '../document/walk.ts';
import { startOfLine } from '../help/lines.ts';
import { text } from '../messages/index.ts';
import { areSame, factsAfter, factsOf } from './facts.ts';
import type { Move } from './move.ts';
import { tableAt, type WrittenTable } from './table-at.ts';

/** The objectives of the table at the cursor as headings, each with its cells as labelled fields. */
export default {
  id: 'table-to-headings',
  at(cursor) {
    const { plan } = cursor;
    const written = tableAt(cursor);
    const section = written && [...sectionsOf(plan.root)].find(({ blocks }) => blocks.includes(written.table));
    if (!section || written.indent) return [];
    const headings = headingsOf(plan, written, section);
    if (!headings) return [];
    const start = startOfLine(plan.text, written.table.range.start);
    const end = lineEnd(plan.text, written.rows.at(-1)?.range.end ?? written.ruler.end);
    const edits = [{ range: { start, end }, text: apart(plan, start, end, headings.join(plan.eol + plan.eol)) }];
    return areSame(factsOf(plan), factsAfter(plan, edits)) ? [{ title: text('move.table-to-headings'), edits }] : [];
  },
} satisfies Move;

/** What stands for each row, line after line; undefined where the table states no objectives. */
function headingsOf({ text: source, eol }: Plan, { table, rows }: WrittenTable, { level }: Section) {
  const labels = rows[0]?.cells.map(({ start, end }) => source.slice(start, end)) ?? [];
  const statement = columnOf(table, statementColumn(table));
  const number = columnOf(table, 'reference');
  if (statement < 0 || level > 5) return undefined;
  return rows.slice(1).map(({ cells }) => {
    const said = cells.map(({ start, end }) => source.slice(start, end));
    const id = said[number] ? `${said[number]}: ` : '';
    const fields = said.flatMap((value, column) => {
      if (!value || column === statement || (column === number && id)) return [];
      const label = labels[column] ?? '';
      return [`**${label}${/[:?]$/.test(label) ? '' : ':'}** ${value}`];
    });
    return [`${'#'.repeat(level + 1)} ${id}${said[statement] ?? ''}`, ...fields].join(eol + eol);
  });
}

function columnOf({ rows }: Table, kind: string | undefined): number {
  return rows[0]?.cells.findIndex((cell) => fieldKinds(cell.text).some((one) => one === kind)) ?? -1;
}

/** With a blank line to what stands beside it. */
function apart({ text: source, eol }: Plan, start: number, end: number, written: string): string {
  const before = source.slice(0, start);
  const after = source.slice(nextLine(source, end));
  return (
    (/\S[ \t]*(?:\r\n|\n|\r)$/.test(before.slice(-300)) ? eol : '') +
    written +
    (/^[ \t]*\S/.test(after.slice(0, 300)) ? eol : '')
  );
}
