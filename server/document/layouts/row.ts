import { makeFields } from '../field.ts';
import type { Table } from '../block.ts';
import { namesOneObjective } from '../objective-label.ts';
import type { Entry, Field } from '../plan.ts';
import { Place } from '../place.ts';
import type { Prose } from '../prose.ts';
import { splitLabels, type Labelled } from '../split-labels.ts';

/** The rows of a table with one record to a row; each cell stands under its header. */
export function rowEntries({ rows }: Table): Entry[] {
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

function cellFields(header: readonly Prose[], cells: readonly Prose[]): Field[] {
  return cells.flatMap((cell, column) => {
    const label = header[column];
    return label ? splitLabels(cell).flatMap((part) => oneCell(part, label, cell)) : [];
  });
}

/** A cell may hold labels of its own after a line break: `Lead … <br>**Timescale:** June`; "O1: Lead …" is no such label. */
function oneCell({ label: own, value, whole }: Labelled, header: Prose, cell: Prose): Field[] {
  if (!own || namesOneObjective(own.text)) return makeFields(header, whole, cell.range, 'cell');
  return makeFields(own, value, Place.between(own.range, value.range), 'line');
}
