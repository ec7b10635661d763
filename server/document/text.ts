import { LineEnds } from './line-ends.ts';
import { sameEnds } from './same.ts';

/** What can be read like a string without being one. Offsets are UTF-16 code units; by default all is read. */
export interface Source {
  readonly length: number;
  slice(start?: number, end?: number): string;
}

/**
 * A text in pieces. An edit makes another text that shares all pieces with the one before but those it touched: to copy a long text for every
 * key that is pressed is what would be felt first. Lines count from 0; they end with LF, CRLF or a lone CR.
 */
export class Text implements Source {
  readonly length: number;
  /** Where each piece begins. */
  private readonly starts: number[] = [];
  private counted: Lines | undefined;

  private constructor(
    private readonly pieces: readonly Piece[],
    private whole?: string,
  ) {
    let at = 0;
    for (const { text } of pieces) {
      this.starts.push(at);
      at += text.length;
    }
    this.length = at;
  }

  static of(text: string): Text {
    return new Text(piecesOf(text), text);
  }

  get lineCount(): number {
    return this.lines.count;
  }

  /** Counts the lines, which the first question for a place does too; of a text of megabytes bit by bit. */
  *countLines(): Iterable<void> {
    for (const piece of this.pieces) {
      if (piece.isCounted) continue;
      void piece.lineStarts;
      yield;
    }
  }

  /** The text with other words from `start` to `end`. */
  replaced(start: number, end: number, words: string): Text {
    // Where a piece begins, the one before counts too: what is put in may begin with the LF of its CR.
    const first = Math.max(lastUpTo(this.starts, start - 1), 0);
    const last = lastUpTo(this.starts, end);
    const before = this.pieces[first]?.text.slice(0, start - (this.starts[first] ?? 0)) ?? '';
    const behind = this.pieces[last]?.text.slice(end - (this.starts[last] ?? 0)) ?? '';
    const made = piecesOf(before + words + behind);
    return new Text([...this.pieces.slice(0, first), ...made, ...this.pieces.slice(last + 1)]);
  }

  slice(start = 0, end = this.length): string {
    if (start <= 0 && end >= this.length) return (this.whole ??= this.pieces.map(({ text }) => text).join(''));
    if (this.whole !== undefined) return this.whole.slice(start, end);
    let found = '';
    for (let index = Math.max(lastUpTo(this.starts, start), 0); index < this.pieces.length; index += 1) {
      const at = this.starts[index] ?? 0;
      if (at >= end) break;
      found += this.pieces[index]?.text.slice(Math.max(start - at, 0), end - at) ?? '';
    }
    return found;
  }

  /**
   * How much of a text this one has taken over, being made from it by edits: all that stands before `until`, and whole lines from `from` on.
   * Mostly there is more.
   */
  sharedWith(other: Text): { readonly until: number; readonly from: number } {
    const { start, end } = sameEnds(this.pieces, other.pieces);
    const rest = this.starts[this.pieces.length - end] ?? this.length;
    const next = this.positionAt(rest).line + 1;
    return { until: this.starts[start] ?? this.length, from: next < this.lineCount ? this.startOf(next) : Infinity };
  }

  /** The line that an offset in the text stands in, and how far into it; a line end belongs to the line that it ends, and inside it nothing stands. */
  positionAt(offset: number): { line: number; character: number } {
    const index = lastUpTo(this.starts, offset);
    const piece = this.pieces[index];
    if (!piece) return { line: 0, character: 0 };
    const [start, firstLine] = [this.starts[index] ?? 0, this.lines.firsts[index] ?? 0];
    const within = offset - start;
    const lineIndex = lastUpTo(piece.lineStarts, within);
    const line = firstLine + lineIndex + 1;
    const lineStart = lineIndex < 0 ? this.startOf(line) : start + (piece.lineStarts[lineIndex] ?? 0);
    const isInLineEnd = within > 0 && piece.text.startsWith('\r\n', within - 1);
    return { line, character: offset - lineStart - (isInLineEnd ? 1 : 0) };
  }

  /** Where a line of the text begins; the end of the text for one behind its last. */
  startOf(line: number): number {
    if (line <= 0 || line >= this.lineCount) return line <= 0 ? 0 : this.length;
    const { firsts } = this.lines;
    const index = lastUpTo(firsts, line - 1);
    const within = this.pieces[index]?.lineStarts[line - 1 - (firsts[index] ?? 0)] ?? 0;
    return (this.starts[index] ?? 0) + within;
  }

  private get lines(): Lines {
    return (this.counted ??= linesOf(this.pieces));
  }
}

/** Some kilobytes of a text, whose lines are counted when they are first asked for; no piece ends between a CR and its LF. */
class Piece {
  private counted: Uint16Array | undefined;

  constructor(readonly text: string) {}

  /** Where a line begins behind a line end in it, its own end included. */
  get lineStarts(): Uint16Array {
    return (this.counted ??= lineStartsOf(this.text));
  }

  get isCounted(): boolean {
    return this.counted !== undefined;
  }
}

/** How many lines there are, and the one that each piece begins in. */
interface Lines {
  readonly count: number;
  readonly firsts: readonly number[];
}

function linesOf(pieces: readonly Piece[]): Lines {
  const firsts: number[] = [];
  let line = 0;
  for (const { lineStarts } of pieces) {
    firsts.push(line);
    line += lineStarts.length;
  }
  return { count: line + 1, firsts };
}

/** In UTF-16 code units: a piece costs as little to copy as there are few of them. */
const longestPiece = 4096;

/** Pieces of the same size, so that there is room in each for what is typed next. */
function piecesOf(text: string): Piece[] {
  const size = Math.ceil(text.length / Math.ceil(text.length / longestPiece));
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length;) {
    const end = at + size + (text.startsWith('\r\n', at + size - 1) ? 1 : 0);
    pieces.push(new Piece(text.slice(at, end)));
    at = end;
  }
  return pieces;
}

function lineStartsOf(text: string): Uint16Array {
  const ends = new LineEnds(text);
  let count = 0;
  for (let at = ends.next(0); at !== undefined; at = ends.next(at)) found[count++] = at;
  return found.slice(0, count);
}

/** Room for the line starts of one piece while they are counted: a megabyte may have half a million lines, and lists grow slowly. */
const found = new Uint16Array(longestPiece + 1);

/** The index of the last number that is not greater, where they are in order; -1 where all are. */
function lastUpTo(numbers: ArrayLike<number>, limit: number): number {
  let [low, high] = [-1, numbers.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
