import {
  closingOf,
  fenceOf,
  htmlOf,
  isBreak,
  isFootnote,
  isHeading,
  isUnderlining,
  markerOf,
  startsText,
  type Closing,
} from './line-kinds.ts';

/** What must be known of the lines of a text so far to tell where a stretch of it may end. */
export class Scanner {
  /** Whether the last line was blank; nothing is as good as that. */
  private blank = true;
  /** Ends the fenced code or HTML that is open outside any list. */
  private closing: Closing | undefined;
  /** Where the contents of the open list items begin, the outermost first. */
  private readonly items: number[] = [];
  private isEmptyItem = false;
  /** Whether the last line may be a paragraph's, which a line without indentation goes on with. */
  private inText = false;
  /** A list, or indented code, behind which the parser reads list markers otherwise than at a beginning. */
  private hasList = false;
  private hasHeading = false;
  /** In HTML that ends at a blank line. */
  private html = false;
  /** In a table of HTML that its closing tag ends; how many blank lines it may still hold. */
  private tablePieces = 0;

  /** What a line must hold that closes what is open; undefined where any line counts. */
  get awaited(): string | undefined {
    return this.tablePieces ? undefined : this.closing?.token;
  }

  /** Whether a new stretch begins with this line. */
  begins(line: string): boolean {
    if (!line || this.closing || line.startsWith(' ') || line.startsWith('\t')) return false;
    if (isHeading(line)) return !this.html || this.blank;
    if (this.tablePieces) return false;
    return this.hasHeading || (this.blank && !(this.hasList && markerOf(line)));
  }

  take(line: string): void {
    if (!line) this.takeBlank();
    else {
      this.takeText(withoutBlanks(line), indentOf(line));
      this.blank = false;
    }
  }

  private takeBlank(): void {
    // Nothing but a line may come between an empty item and what it holds.
    if (this.isEmptyItem) this.items.pop();
    this.isEmptyItem = false;
    this.inText = false;
    if (!this.blank && this.tablePieces) this.tablePieces -= 1;
    this.blank = true;
    this.html = false;
  }

  private takeText(line: string, indent: number): void {
    this.isEmptyItem = false;
    if (this.closing) {
      if (this.closing.line.test(' '.repeat(Math.min(indent, 4)) + line)) this.closing = undefined;
      return;
    }
    this.hasHeading = indent < 4 && isHeading(line) && !this.html && !this.tablePieces;
    this.hasList ||= indent >= 4;
    const html = this.html ? undefined : htmlOf(line, this.inText);
    if (!this.html) this.takeContainers(line, indent, html !== undefined);
    if (!this.items.length && indent < 4 && !this.html) this.open(line, html);
    if (this.html || this.tablePieces) this.takeTable(line);
  }

  /** List items end where a line is less indented, unless it goes on with their paragraph. */
  private takeContainers(line: string, indent: number, isHtml: boolean): void {
    const isUnderline = this.inText && !this.items.length && isUnderlining(line);
    const marker = isUnderline || isBreak(line) ? undefined : markerOf(line);
    this.hasList ||= markerOf(line) !== undefined;
    if (!this.inText) this.closeItems(indent);
    const isCode = !this.inText && indent - (this.items.at(-1) ?? 0) >= 4;
    const isText = marker === undefined && !isUnderline && !isHtml && !isCode && startsText(line);
    if (!isText || isFootnote(line)) this.closeItems(indent);
    this.inText = isText || line.startsWith('>');
    if (marker === undefined) return;
    const content = line.slice(marker.length);
    const padding = /^[ \t]*/.exec(content)?.[0].length ?? 0;
    this.inText = startsText(withoutBlanks(content));
    this.isEmptyItem = !content;
    this.items.push(indent + marker.length + (padding > 4 ? 1 : Math.max(padding, 1)));
  }

  private closeItems(indent: number): void {
    while ((this.items.at(-1) ?? 0) > indent) this.items.pop();
  }

  private open(line: string, html: ReturnType<typeof htmlOf>): void {
    const marks = fenceOf(line);
    if (marks) this.closing = closingOf(marks);
    else if (typeof html === 'object') this.closing = html;
    else this.html = html === 'to blank line';
  }

  private takeTable(line: string): void {
    if (/<table\b/i.test(line)) this.tablePieces = mostPieces;
    if (/<\/table\b/i.test(line)) this.tablePieces = 0;
  }
}

/** No other white space is blank in Markdown. */
function withoutBlanks(line: string): string {
  return line.replace(/^[ \t]+/, '');
}

/** In columns; a tab goes to the next multiple of four. */
function indentOf(line: string): number {
  let columns = /^ */.exec(line)?.[0].length ?? 0;
  for (let index = columns; ' \t'.includes(line[index] ?? '?'); index += 1)
    columns += line[index] === '\t' ? 4 - (columns % 4) : 1;
  return columns;
}

/** How many blocks a table in HTML may be cut into by blank lines. */
const mostPieces = 200;
