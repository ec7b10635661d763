import { makeFields } from '../field.ts';
import { fieldKinds } from '../labels.ts';
import type { Block } from '../markdown.ts';
import type { Entry, Field } from '../plan.ts';
import type { Prose } from '../prose.ts';
import { splitLabels, type Labelled } from '../split-labels.ts';

type Row = Extract<Block, { kind: 'table' }>['rows'][number];

/** The rows of a table with one record to a row; each cell stands under its header. */
export function rowEntries(rows: readonly Row[]): Entry[] {
  const [header, ...body] = rows;
  if (!header) return [];
  return body
    .filter((row) => row.cells.some((cell) => cell.text))
    .map((row) => ({
      range: row.range,
      heading: undefined,
      fields: cellFields(header.cells, row.cells),
      prose: [],
      layout: 'row' as const,
    }));
}

/** The fields of a table that belongs to one record: labels in its first column, or one row under headers. */
export function rowFields(rows: readonly Row[]): Field[] {
  const labelled = rows.filter((row) => row.cells.length === 2 && fieldKinds(row.cells[0]?.text ?? '').length);
  if (labelled.length < 2) return rowEntries(rows).flatMap((entry) => entry.fields);
  return labelled.flatMap(({ cells: [label, value] }) =>
    label && value ? makeFields(label, value, value.range, 'cell') : [],
  );
}

function cellFields(header: readonly Prose[], cells: readonly Prose[]): Field[] {
  return cells.flatMap((cell, column) => {
    const label = header[column];
    return label ? splitLabels(cell).flatMap((part) => oneCell(part, label, cell)) : [];
  });
}

/** A cell may hold labels of its own after a line break: `Lead … <br>**Timescale:** June`. */
function oneCell({ label: own, value }: Labelled, header: Prose, cell: Prose): Field[] {
  if (!own) return makeFields(header, value, cell.range, 'cell');
  return makeFields(own, value, { start: own.range.start, end: value.range.end }, 'paragraph');
}
