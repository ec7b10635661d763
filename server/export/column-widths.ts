import { plainText, type Table } from './hand-in.ts';

/** How a table's width is shared among its columns, as parts of 1: by what they hold, yet so that no column starves and words stay whole. */
export function columnWidths({ rows }: Table): number[] {
  const columns = (rows[0] ?? []).map((_, index) => rows.map((row) => plainText(row[index] ?? [])));
  const wanted = columns.map((cells) => Math.sqrt(cells.reduce((sum, cell) => sum + cell.length, 0) + 1));
  const least = columns.map(
    (cells) => Math.min(18, Math.max(4, ...cells.flatMap((cell) => cell.split(/\s+/)).map(({ length }) => length))) + 2,
  );
  const whole = sum(wanted);
  const room = Math.max(lineLength, sum(least)) - sum(least);
  const widths = wanted.map((width, index) => (least[index] ?? 0) + (room * width) / whole);
  return widths.map((width) => width / sum(widths));
}

/** In characters, about what a line of a page holds. */
const lineLength = 92;

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
