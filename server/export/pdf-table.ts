import { columnWidths } from './column-widths.ts';
import type { CoverRow, Runs, Table } from './hand-in.ts';
import type { Canvas } from './pdf-canvas.ts';
import { childOf, type PdfElement } from './pdf-document.ts';
import type { Line } from './pdf-lines.ts';
import { body, cell, cellHead, colours, page, textWidth, type TextStyle } from './pdf-style.ts';

/** A table whose header stands on every page that it reaches. */
export function pdfTable(table: Table, canvas: Canvas, parent: PdfElement, x: number): void {
  const widths = columnWidths(table).map((part) => part * (page.width - page.right - x));
  const element = childOf(parent, 'Table', canvas.document);
  const rows = table.rows.map((row, index) => setRow(row, widths, canvas, index === 0 ? cellHead : cell));
  const [head, ...rest] = rows;
  if (!head) return;
  const grid = { x, widths, hasSides: true };
  canvas.ensure(heightOf(head) + Math.min(heightOf(rest[0] ?? head), page.height / 3));
  drawRow(head, { ...grid, tint: colours.tint }, canvas, rowElement(canvas, element, head.cells.length, 'TH'));
  for (const row of rest) {
    const parts = rowElement(canvas, element, row.cells.length, 'TD');
    const onNewPage = () => drawRow(head, { ...grid, tint: colours.tint }, canvas, undefined);
    for (const slice of slices(row, canvas, onNewPage)) drawRow(slice, grid, canvas, parts);
  }
  canvas.y += body.after + 4;
}

/** The cover sheet's answers, with lines between them and none beside. */
export function pdfCover(rows: readonly CoverRow[], canvas: Canvas, parent: PdfElement): void {
  const widths = [0.3 * textWidth, 0.7 * textWidth];
  const element = childOf(parent, 'Table', canvas.document);
  for (const { label, values } of rows) {
    const styles = [cellHead, cell];
    const answers = values.flatMap((value, index): Runs => [{ text: `${index ? '\n' : ''}${value}` }]);
    const row = setRow([[{ text: label }], answers], widths, canvas, ...styles);
    const parts = rowElement(canvas, element, 2, 'TD', 'TH');
    for (const slice of slices(row, canvas, () => undefined))
      drawRow(slice, { x: page.left, widths, hasSides: false }, canvas, parts);
  }
}

interface Row {
  readonly cells: readonly { readonly lines: readonly Line[]; readonly style: TextStyle }[];
}

interface Grid {
  readonly x: number;
  readonly widths: readonly number[];
  readonly hasSides: boolean;
  readonly tint?: string;
}

const padding = { side: 6, top: 4, bottom: 5 };

/** The last style is that of all columns that are left. */
function setRow(row: readonly Runs[], widths: readonly number[], canvas: Canvas, ...styles: readonly TextStyle[]): Row {
  const cells = row.map((runs, index) => {
    const style = styles[index] ?? styles.at(-1) ?? cell;
    return { lines: canvas.lines(runs, style, (widths[index] ?? 0) - 2 * padding.side), style };
  });
  return { cells };
}

function heightOf({ cells }: Row): number {
  return Math.max(0, ...cells.map(({ lines, style }) => lines.length * style.leading)) + padding.top + padding.bottom;
}

/** A row in as many pieces as it takes pages; one that is no higher than half a page stays whole. */
function* slices(row: Row, canvas: Canvas, onNewPage: () => void): Iterable<Row> {
  const leading = Math.max(...row.cells.map(({ style }) => style.leading));
  const edges = padding.top + padding.bottom;
  const isWhole = heightOf(row) <= page.height / 2;
  let left = row;
  do {
    const before = canvas.pages;
    canvas.ensure(isWhole ? heightOf(row) : leading + edges);
    if (canvas.pages > before) onNewPage();
    const count = Math.max(1, Math.floor((canvas.room - edges) / leading));
    yield { cells: left.cells.map(({ lines, style }) => ({ lines: lines.slice(0, count), style })) };
    left = { cells: left.cells.map(({ lines, style }) => ({ lines: lines.slice(count), style })) };
  } while (left.cells.some(({ lines }) => lines.length));
}

function rowElement(canvas: Canvas, table: PdfElement, count: number, tag: 'TH' | 'TD', first = tag): PdfElement[] {
  const row = childOf(table, 'TR', canvas.document);
  return Array.from({ length: count }, (_, index) => {
    const name = index ? tag : first;
    const scope = first === tag ? 'Column' : 'Row';
    return childOf(row, name, canvas.document, name === 'TH' ? scope : undefined);
  });
}

/** Without `parts` it is a header that has been read already. */
function drawRow(
  row: Row,
  { x, widths, hasSides, tint }: Grid,
  canvas: Canvas,
  parts: readonly PdfElement[] | undefined,
): void {
  const height = heightOf(row);
  const width = widths.reduce((sum, one) => sum + one, 0);
  const top = canvas.y;
  if (tint) canvas.rectangle(x, top, width, height, tint);
  canvas.ornament(() => {
    const { document } = canvas;
    document.lineWidth(0.6).strokeColor(colours.line);
    document
      .moveTo(x, top)
      .lineTo(x + width, top)
      .moveTo(x, top + height)
      .lineTo(x + width, top + height);
    let side = x;
    for (const one of hasSides ? [0, ...widths] : []) {
      side += one;
      document.moveTo(side, top).lineTo(side, top + height);
    }
    document.stroke();
  });
  let left = x;
  row.cells.forEach(({ lines, style }, column) => {
    lines.forEach((line, index) => {
      const y = top + padding.top + index * style.leading;
      const part = parts?.[column];
      if (part) canvas.line(line, part, left + padding.side, y, style);
      else canvas.ornament(() => canvas.draw(line, left + padding.side, y, style));
    });
    left += widths[column] ?? 0;
  });
  canvas.y += height;
}
