import {
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type ITableBordersOptions,
} from 'docx';
import { columnWidths } from './column-widths.ts';
import { wordRuns } from './docx-runs.ts';
import { colours, textWidth } from './docx-styles.ts';
import type { CoverRow, Runs, Table as HandInTable } from './hand-in.ts';

/** A table whose header stands on every page that it reaches. */
export function wordTable(table: HandInTable, indent: number): Table {
  const widths = columnWidths(table).map((part) => Math.round(part * (textWidth - indent)));
  return new Table({
    ...common(widths),
    borders: borders(line, line),
    ...(indent && { indent: { size: indent, type: WidthType.DXA } }),
    rows: table.rows.map((row, index) => {
      const [style, shading] = index
        ? ['TableText', undefined]
        : ['TableHeading', { type: ShadingType.CLEAR, fill: colours.tint, color: 'auto' }];
      const children = row.map((runs, column) => cell(runs, widths[column] ?? 0, style, shading));
      return new TableRow({ tableHeader: index === 0, cantSplit: true, children });
    }),
  });
}

/** The cover sheet's answers, with lines between them and none beside. */
export function coverTable(rows: readonly CoverRow[]): Table {
  const widths = [Math.round(textWidth * 0.3), Math.round(textWidth * 0.7)];
  return new Table({
    ...common(widths),
    borders: borders(none, line),
    rows: rows.map(({ label, values }) => {
      const answers = values.map(
        (value) => new Paragraph({ style: 'TableText', children: wordRuns([{ text: value }]) }),
      );
      return new TableRow({
        cantSplit: true,
        children: [
          cell([{ text: label }], widths[0] ?? 0, 'TableHeading'),
          new TableCell({ width: { size: widths[1] ?? 0, type: WidthType.DXA }, margins, children: answers }),
        ],
      });
    }),
  });
}

const line = { style: 'single', size: 4, color: colours.line } as const;
const none = { style: 'none', size: 0, color: 'auto' } as const;
const margins = { top: 50, bottom: 50, left: 110, right: 110 };

function common(columnWidths: number[]) {
  const size = columnWidths.reduce((sum, width) => sum + width, 0);
  return { columnWidths, layout: TableLayoutType.FIXED, width: { size, type: WidthType.DXA } };
}

function borders(beside: typeof line | typeof none, between: typeof line): ITableBordersOptions {
  return {
    top: between,
    bottom: between,
    insideHorizontal: between,
    left: beside,
    right: beside,
    insideVertical: beside,
  };
}

function cell(
  runs: Runs,
  width: number,
  style: string,
  shading?: { type: 'clear'; fill: string; color: string },
): TableCell {
  const children = [new Paragraph({ style, children: wordRuns(runs) })];
  return new TableCell({ width: { size: width, type: WidthType.DXA }, margins, ...(shading && { shading }), children });
}
