import type { Run, Runs } from './hand-in.ts';
import type { FontName, Fonts } from './pdf-fonts.node.ts';

/** A stretch of a line in one dress. */
export interface Piece {
  readonly text: string;
  readonly font: FontName;
  readonly size: number;
  readonly width: number;
  readonly dress: Omit<Run, 'text'>;
}

export type Line = readonly Piece[];

/** Text set in lines no wider than `width`; a word that is wider by itself is broken where it must be. */
export function setLines(runs: Runs, fonts: Fonts, size: number, width: number): Line[] {
  const setter = new Setter(fonts, size, width);
  for (const run of runs) setter.run(run);
  return setter.end();
}

class Setter {
  private readonly lines: Line[] = [];
  private line: Piece[] = [];
  private filled = 0;
  /** The word that is being read: it may change its dress in the middle. */
  private word: Piece[] = [];

  constructor(
    private readonly fonts: Fonts,
    private readonly size: number,
    private readonly width: number,
  ) {}

  run({ text, ...dress }: Run): void {
    if (dress.note !== undefined) this.word.push(...this.pieces(`${dress.note}`, dress, this.size * 0.65));
    for (const part of text.split(/(\n| )/)) {
      if (part === '\n') this.hardBreak();
      else if (part === ' ') this.blank(dress);
      else if (part) this.word.push(...this.pieces(part, dress, this.size));
    }
  }

  end(): Line[] {
    this.hardBreak();
    return this.lines;
  }

  private hardBreak(): void {
    this.putWord();
    this.newLine();
  }

  private newLine(): void {
    this.lines.push(joined(this.line, this.fonts));
    this.line = [];
    this.filled = 0;
  }

  private blank(dress: Omit<Run, 'text'>): void {
    this.putWord();
    if (this.line.length) this.put(this.pieces(' ', dress, this.size));
  }

  private putWord(): void {
    const word = this.word;
    this.word = [];
    const width = lineWidth(word);
    if (this.filled + width > this.width && this.line.length) this.newLine();
    if (width <= this.width) this.put(word);
    else for (const piece of word) this.broken(piece);
  }

  private broken(piece: Piece): void {
    for (const character of piece.text) {
      const one = this.pieces(character, piece.dress, piece.size);
      if (this.filled + lineWidth(one) > this.width && this.line.length) this.newLine();
      this.put(one);
    }
  }

  private put(pieces: readonly Piece[]): void {
    this.line.push(...pieces);
    this.filled += lineWidth(pieces);
  }

  private pieces(text: string, dress: Omit<Run, 'text'>, size: number): Piece[] {
    return this.fonts
      .split(text, dress)
      .map((one) => ({ ...one, dress, size, width: this.fonts.width(one.text, one.font, size) }));
  }
}

/** Neighbours in one dress as one piece, so that a reader of the file finds words and no letters; no blank at the end. */
function joined(line: readonly Piece[], fonts: Fonts): Line {
  const pieces: Piece[] = [];
  for (const piece of line) {
    const last = pieces.at(-1);
    if (last?.dress === piece.dress && last.font === piece.font && last.size === piece.size) {
      const text = last.text + piece.text;
      pieces[pieces.length - 1] = { ...last, text, width: last.width + piece.width };
    } else pieces.push(piece);
  }
  const last = pieces.at(-1);
  if (!last?.text.endsWith(' ')) return pieces;
  const text = last.text.trimEnd();
  return [...pieces.slice(0, -1), { ...last, text, width: fonts.width(text, last.font, last.size) }];
}

/** How far pieces reach. */
export function lineWidth(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { width }) => sum + width, 0);
}
