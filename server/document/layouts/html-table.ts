import { characterOf } from '../character-reference.ts';
import { Place, type Origin } from '../place.ts';
import { ProseBuilder } from '../prose-builder.ts';
import type { Prose, Range } from '../prose.ts';
import type { Table } from '../block.ts';

/** The tables in a stretch of HTML, however broken it is: one pass from left to right, nothing is read twice. Offsets count from the origin. */
export function htmlTables(source: string, { start, end }: Range, origin: Origin): Table[] {
  const reader = new TableReader(source, origin);
  for (const found of source.slice(start, end).matchAll(token)) reader.token(found, start + found.index);
  reader.endTable(end);
  return reader.tables;
}

/** A tag, a character reference, one end of a comment, or text; `<` and `&` that begin none of them are text too. */
const token = /<!--|-->|<(\/?)([a-z]+)(?:[^<>a-z][^<>]*)?>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});|[^<&-]+|[<&-]/gi;

const breaks = new Set(['br', 'p', 'div', 'li', 'ul', 'ol', 'tr', 'td', 'th', 'table']);
/** Beyond this column no cell spans rows, so that no text can make a table of millions of cells. */
const widest = 20;
const unread = new Set(['code', 'script', 'style']);

class TableReader {
  readonly tables: Table[] = [];
  private table: { start: number; rows: Table['rows'] } | undefined;
  private row: { start: number; cells: Prose[] } | undefined;
  private cell:
    { builder: ProseBuilder; place: Place; bold: number | undefined; hidden: boolean; rows: number } | undefined;
  /** How many tables stand in the cell; they are read as its text. */
  private inner = 0;
  private comment = false;
  /** For each column the cell that spans more rows, and how many. */
  private spans: { left: number; prose: Prose }[] = [];

  constructor(
    private readonly source: string,
    private readonly origin: Origin,
  ) {}

  token([text, closing, tag]: RegExpExecArray, at: number): void {
    if (text === '<!--' || text === '-->') this.comment = text === '<!--';
    else if (this.comment) return;
    else if (tag) this.tag(tag.toLowerCase(), closing === '/', text, at);
    else this.text(text, at);
  }

  endTable(at: number): void {
    this.endRow(at);
    if (this.table?.rows.length)
      this.tables.push({
        kind: 'table',
        rows: this.table.rows,
        range: this.place(this.table.start, at),
        html: true,
      });
    this.table = undefined;
    this.spans = [];
    this.inner = 0;
  }

  private tag(name: string, closes: boolean, text: string, at: number): void {
    if (name === 'table' && this.cell && (!closes || this.inner)) this.inner += closes ? -1 : 1;
    else if (!this.inner && this.structure(name, closes, text, at)) return;
    if (!this.cell) return;
    if (breaks.has(name)) this.cell.builder.newLine(at);
    else if (unread.has(name)) this.cell.hidden = !closes;
    else if (name === 'b' || name === 'strong') this.bold(closes);
  }

  /** Whether the tag makes the table, and so is no part of a cell. */
  private structure(name: string, closes: boolean, text: string, at: number): boolean {
    const after = at + text.length;
    if (name === 'table') {
      this.endTable(after);
      if (!closes) this.table = { start: at, rows: [] };
    } else if (name === 'tr') {
      this.endRow(closes ? after : at);
      if (!closes) this.startRow(at);
    } else if (name === 'td' || name === 'th') {
      this.endCell();
      if (!closes) this.startCell(text, at, after);
    } else return false;
    return true;
  }

  private startRow(at: number): void {
    if (this.table) this.row = { start: at, cells: [] };
  }

  private endRow(at: number): void {
    this.endCell();
    if (this.row) this.spannedCells(this.row.cells);
    if (this.row?.cells.length) this.table?.rows.push({ range: this.place(this.row.start, at), cells: this.row.cells });
    this.row = undefined;
  }

  /** The cells that reach down into this row from those above. */
  private spannedCells(cells: Prose[]): void {
    for (let span = this.spans[cells.length]; span?.left; span = this.spans[cells.length]) {
      span.left -= 1;
      cells.push(span.prose);
    }
  }

  private startCell(tag: string, at: number, after: number): void {
    if (!this.row) this.startRow(at);
    if (!this.row) return;
    this.spannedCells(this.row.cells);
    const rows = Number(/\browspan\s*=\s*["']?(\d{1,3})/i.exec(tag)?.[1] ?? 1);
    const place = this.place(after, after);
    this.cell = { builder: new ProseBuilder(this.origin), place, bold: undefined, hidden: false, rows };
  }

  private endCell(): void {
    if (!this.cell) return;
    this.bold(true);
    const prose = this.cell.builder.prose(this.cell.place);
    const column = this.row?.cells.push(prose) ?? 0;
    if (column <= widest) this.spans[column - 1] = { left: this.cell.rows - 1, prose };
    this.cell = undefined;
  }

  private place(start: number, end: number): Place {
    return new Place(this.origin, start, end);
  }

  private bold(closes: boolean): void {
    if (!this.cell) return;
    const { builder, bold } = this.cell;
    if (bold === undefined && !closes) this.cell.bold = builder.length;
    else if (bold !== undefined && closes) {
      builder.markBold(bold);
      this.cell.bold = undefined;
    }
  }

  private text(text: string, at: number): void {
    if (!this.cell || this.cell.hidden) return;
    const char = text.startsWith('&') ? characterOf(text) : undefined;
    if (char) this.cell.builder.put(char, at, at + text.length);
    else for (let index = 0; index < text.length; index += 1) this.char(text, index, at + index);
  }

  private char(text: string, index: number, at: number): void {
    if (!this.cell) return;
    // Where a blank line ends the HTML, Markdown begins again, and "**" is no text.
    if (text.startsWith('**', index)) this.bold(this.cell.bold !== undefined);
    else if (text[index] === '*' && text[index - 1] === '*') return;
    else {
      const ends = text[index] === '\r' && this.source[at + 1] !== '\n';
      this.cell.builder.put(ends ? '\n' : (text[index] ?? ''), at, at + 1);
    }
  }
}
