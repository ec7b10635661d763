import { Place, type Origin } from './place.ts';
import type { Prose, Range, Run } from './prose.ts';

/** Puts a prose together from the characters of its source, white space collapsed, each with the place it came from. */
export class ProseBuilder {
  private text = '';
  private readonly runs: (Run & { end: number })[] = [];
  private readonly bold: Range[] = [];
  private readonly lines: number[] = [0];

  /** `origin` is what its offsets count from. */
  constructor(private readonly origin: Origin) {}

  /** How much there is so far: where a bold stretch begins. */
  get length(): number {
    return this.text.length;
  }

  /** `place` is where it stands if it says nothing. */
  prose(place: Place): Prose {
    const text = this.text.trimEnd();
    const cut = (index: number) => Math.min(index, text.length);
    const runs = this.runs.filter((run) => run.at < text.length);
    const ending = runs.at(-1);
    // A blank at the end, which the parser leaves in some cells, is no part of what is said.
    if (ending && ending.end - ending.start > text.length - ending.at && this.isPlain(ending))
      ending.end = ending.start + text.length - ending.at;
    const [first, last] = [runs[0], runs.at(-1)];
    return {
      text,
      range: first && last ? new Place(this.origin, first.start, last.end) : place,
      runs,
      bold: this.bold.map((span) => ({ start: cut(span.start), end: cut(span.end) })),
      lines: this.lines.filter((line) => line === 0 || line < text.length),
    };
  }

  /** One character, and the place it came from. */
  put(char: string, start: number, end: number): void {
    if (/\s/.test(char)) {
      if (this.text && !/\s$/.test(this.text)) this.push(' ', start, end);
      if (char === '\n') this.startLine();
    } else this.push(char, start, end);
  }

  /** Single-spaced words as they stand in the source from `start` on. */
  putPlain(words: string, start: number): void {
    this.push(words, start, start + words.length);
  }

  /** A hard line break. */
  newLine(at: number): void {
    this.text = this.text.trimEnd();
    if (this.text) this.push('\n', at, at);
    this.startLine();
  }

  /** All that was put since `from` is bold. */
  markBold(from: number): void {
    this.bold.push({ start: from, end: this.text.length });
  }

  /** Whether each character of the last run stands for one of the source. */
  private isPlain({ at, start, end }: Run): boolean {
    return end - start === this.text.length - at;
  }

  private startLine(): void {
    if (this.lines.at(-1) !== this.text.length) this.lines.push(this.text.length);
  }

  private push(chars: string, start: number, end: number): void {
    const last = this.runs.at(-1);
    const plain = end - start === chars.length;
    if (plain && last && last.end === start && last.end - last.start === this.text.length - last.at) last.end = end;
    else this.runs.push({ at: this.text.length, start, end, origin: this.origin });
    this.text += chars;
  }
}
