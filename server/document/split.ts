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
import type { Source } from './text.ts';

/**
 * Where the stretch of Markdown ends that begins at `from` and can be parsed by itself: at a line without indentation behind a blank line,
 * or at a heading, but never inside fenced code, HTML or a list. Every other construct of CommonMark ends at a blank line. Offsets are UTF-16
 * code units; what stands before `from` has no influence, what stands behind the end none but its first line. It pauses every so many lines,
 * for whoever has others to answer. Of a long text no more is looked at than that takes: so much at first, and then twice as much.
 */
export function* chunkEnd(text: Source, from: number, first = 2048): Generator<void, number> {
  for (let reach = first; ; reach *= 2) {
    const end = Math.min(from + reach, text.length);
    const view = { text: text.slice(from, end), isStart: from === 0, isEnd: end === text.length };
    const length = yield* endIn(view);
    if (length !== undefined) return from + length;
  }
}

/** As much of a text as is looked at: whether it is its beginning, and its end. */
interface View {
  readonly text: string;
  readonly isStart: boolean;
  readonly isEnd: boolean;
}

/** The length of the stretch that a view begins with; undefined where what stands behind the view may decide. */
function* endIn({ text, isStart, isEnd }: View): Generator<void, number | undefined> {
  const scanner = new Scanner();
  const frontmatter = isStart ? frontmatterEnd(text) : 0;
  if (!isEnd && isStart && opensFrontmatter(text) && !frontmatter) return undefined;
  let at = frontmatter;
  for (let lines = 1; at < text.length; lines += 1) {
    const next = nextLine(text, at);
    // The line may go on, or its CR have an LF.
    if (next === text.length && !isEnd) return undefined;
    const line = lineAt(text, at === 0 && isStart && text.startsWith('\uFEFF') ? 1 : at, next);
    if (at > 0 && (frontmatter ? line : scanner.begins(line))) return at;
    scanner.take(line);
    at = scanner.skip(text, next);
    if (lines % 1000 === 0) yield;
  }
  return isEnd ? at : undefined;
}

/** Whether a text begins like frontmatter, closed or not. */
export function opensFrontmatter(text: string): boolean {
  return /^\uFEFF?---[ \t]*(?:[\r\n]|$)/.test(text);
}

/** The end of the frontmatter at the beginning of a text; 0 where there is none. */
export function frontmatterEnd(text: string): number {
  if (!opensFrontmatter(text)) return 0;
  const close = /(?:\r\n|[\r\n])---[ \t]*(?:\r\n|[\r\n]|$)/g;
  close.lastIndex = 3;
  return close.test(text) ? close.lastIndex : 0;
}

/** Where the content of a line ends, from an offset in it on. */
export function lineEnd(text: string, from: number): number {
  return contentEnd(text, from, nextLine(text, from));
}

/** The beginning of the next line. */
export function nextLine(text: string, at: number): number {
  lineBreak.lastIndex = at;
  return lineBreak.test(text) ? lineBreak.lastIndex : text.length;
}

/** The beginning of the line that an offset stands in, where the text before `from` does not count. */
function lineStart(text: string, offset: number, from: number): number {
  while (offset > from && !'\r\n'.includes(text[offset - 1] ?? '')) offset -= 1;
  return offset;
}

function lineAt(text: string, at: number, next: number): string {
  return text.slice(at, contentEnd(text, at, next));
}

/** Where a stretch ends if the blanks and line ends behind it are left off; no other white space is blank in Markdown. */
export function contentEnd(text: string, from = 0, end = text.length): number {
  while (end > from && ' \t\r\n'.includes(text[end - 1] ?? '')) end -= 1;
  return end;
}

const lineBreak = /\r\n|[\r\n]/g;
/** How many blocks a table in HTML may be cut into by blank lines. */
const mostPieces = 200;

/** What must be known of the lines so far. */
class Scanner {
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

  /** Passes over lines that cannot close what is open; answers where the next line begins that must be taken. */
  skip(text: string, at: number): number {
    if (!this.closing || this.tablePieces) return at;
    const found = text.indexOf(this.closing.token, at);
    return found < 0 ? text.length : lineStart(text, found, at);
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
      this.takeText(line.trimStart(), indentOf(line));
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
    this.inText = startsText(content.trimStart());
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

/** In columns; a tab goes to the next multiple of four. */
function indentOf(line: string): number {
  let columns = /^ */.exec(line)?.[0].length ?? 0;
  for (let index = columns; ' \t'.includes(line[index] ?? '?'); index += 1)
    columns += line[index] === '\t' ? 4 - (columns % 4) : 1;
  return columns;
}
