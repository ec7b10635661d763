import { makeFields } from '../field.ts';
import { fieldKinds } from '../labels.ts';
import type { Field } from '../plan.ts';
import type { Prose } from '../prose.ts';
import type { Table } from '../block.ts';
import { rowEntries } from './row.ts';

/** The fields of a table that belongs to one record: labels in its first column, or rows under headers. */
export function tableFields(table: Table): Field[] {
  if (!isLabelTable(table)) return rowEntries(table).flatMap((entry) => entry.fields);
  const rows = isLabel(table.rows[0]?.cells[0]) ? table.rows : table.rows.slice(1);
  return rows.flatMap(({ cells }) => {
    const [label, value] = [cells[0], cells.at(-1)];
    if (!label?.text || !value || cells.length < 2) return [];
    // Where nothing is filled in, the label is what can be pointed at.
    const range = value.text ? value.range : label.range;
    return makeFields(label, value, range, table.html ? 'cell' : 'row');
  });
}

/** Whether labels stand in the first column; the first row is a header, or label and value like the others. */
export function isLabelTable({ rows }: Table): boolean {
  const header = rows[0]?.cells ?? [];
  const labelled = rows.filter(({ cells }) => isLabel(cells[0]));
  const body = isLabel(header[0]) ? rows.length : rows.length - 1;
  if (!labelled.length || labelled.length < Math.min(2, body) || labelled.length * 2 <= body) return false;
  if (header.length === 3) return labelled.every(({ cells }) => isGloss(cells[1], cells[0]));
  return header.length === 2 && !isLabel(header[1]);
}

function isLabel(cell: Prose | undefined): boolean {
  return fieldKinds(cell?.text ?? '').length > 0;
}

/** What templates put between label and answer: a question, or the word for the letter. */
function isGloss(cell: Prose | undefined, label: Prose | undefined): boolean {
  const [kind] = fieldKinds(label?.text ?? '');
  return !cell?.text || cell.text.endsWith('?') || fieldKinds(cell.text)[0] === kind;
}
