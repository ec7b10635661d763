import type { Table } from '../document/block.ts';
import type { Edit } from '../document/rename-id.ts';
import type { Range } from '../document/prose.ts';
import { lineEnd, nextLine } from '../document/split.ts';
import { cellsOf, type Row } from './cells.ts';

/** How many columns of a fixed-width font a text fills. */
export type WidthOf = (text: string) => number;

/**
 * Aligns the pipes of a table, each cell as its column's ruler asks. A cell wider than most screens is not waited for: it runs over, instead
 * of filling the others with blanks. A row without any pipe may be meant as prose, and stays as it is.
 */
export function tableEdits(text: string, { rows }: Table, widthOf: WidthOf): Edit[] {
  const [header, ...body] = rows.map(({ range }) => cellsOf(text, range));
  const ruler = header && cellsOf(text, rulerRange(text, header.range));
  if (!header?.hasPipe || !ruler?.hasPipe) return [];
  const rowsToAlign = [header, ...body.filter(({ hasPipe }) => hasPipe)];
  const styles = ruler.cells.map(({ start, end }) => styleOf(text.slice(start, end)));
  const widths = widthsOf(text, rowsToAlign, widthOf);
  const edits = rowsToAlign.flatMap((row) => rowEdits(text, row, widths, styles, widthOf));
  const line = `| ${styles.map((style, column) => rule(style, widths[column] ?? least)).join(' | ')} |`;
  const isSame = text.slice(ruler.range.start, ruler.range.end) === line;
  return isSame ? edits : [...edits, { range: ruler.range, text: line }];
}

const least = 3;
const most = 60;

/** The ruler stands on the line below the header, behind whatever list or quotation the table is in. */
function rulerRange(text: string, header: Range): Range {
  const from = nextLine(text, header.end);
  const start = from + (/^[ \t>]*/.exec(text.slice(from, from + 200))?.[0].length ?? 0);
  return { start, end: Math.max(start, lineEnd(text, start)) };
}

type Style = 'left' | 'right' | 'middle' | 'open';

function styleOf(ruler: string): Style {
  if (!ruler.endsWith(':')) return ruler.startsWith(':') ? 'left' : 'open';
  return ruler.startsWith(':') ? 'middle' : 'right';
}

function rule(style: Style, width: number): string {
  const [before, after] = [style === 'left' || style === 'middle' ? ':' : '', /right|middle/.test(style) ? ':' : ''];
  return before + '-'.repeat(width - before.length - after.length) + after;
}

function widthsOf(text: string, rows: readonly Row[], widthOf: WidthOf): number[] {
  const widths: number[] = [];
  for (const { cells } of rows) {
    for (const [column, { start, end }] of cells.entries()) {
      const width = widthOf(text.slice(start, end));
      widths[column] = Math.max(widths[column] ?? least, width > most ? 0 : width);
    }
  }
  return widths;
}

/** What stands between the cells' words, where it is not what it should be. */
function rowEdits(text: string, row: Row, widths: number[], styles: Style[], widthOf: WidthOf): Edit[] {
  if (!row.cells.length) return [];
  const edits: Edit[] = [];
  let at = row.range.start;
  let between = '| ';
  for (const [column, { start, end }] of row.cells.entries()) {
    const room = Math.max(0, (widths[column] ?? 0) - widthOf(text.slice(start, end)));
    const style = styles[column];
    const lead = style === 'right' ? room : style === 'middle' ? Math.floor(room / 2) : 0;
    between += ' '.repeat(lead);
    if (start < end) {
      edits.push({ range: { start: at, end: start }, text: between });
      between = '';
      at = end;
    }
    between += `${' '.repeat(room - lead)} | `;
  }
  edits.push({ range: { start: at, end: row.range.end }, text: between.slice(0, -1) });
  return edits.filter(({ range, text: wanted }) => text.slice(range.start, range.end) !== wanted);
}
