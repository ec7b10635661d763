import type { Runs } from './hand-in.ts';
import { childOf, pdfString, type PdfDocument, type PdfElement } from './pdf-document.ts';
import type { Fonts } from './pdf-fonts.node.ts';
import { lineWidth, setLines, type Line, type Piece } from './pdf-lines.ts';
import { body, colours, footer, page, type TextStyle } from './pdf-style.ts';

/** The pages of a document as they fill: where the next line goes, and each line with its part in the structure that screen readers follow. */
export class Canvas {
  y = page.top;
  pages = 1;
  /** Where the bars beside quotations stand. */
  private bars: readonly number[] = [];

  constructor(
    readonly document: PdfDocument,
    readonly fonts: Fonts,
  ) {}

  /** The lines that a text makes. */
  lines(runs: Runs, { size, strong }: TextStyle, width: number): Line[] {
    return setLines(strong ? runs.map((run) => ({ ...run, strong })) : runs, this.fonts, size, width);
  }

  /** Writes lines one below the other; where they do not fit, the rest goes to the next page, and no line is left alone there. */
  text(lines: readonly Line[], element: PdfElement, x: number, style: TextStyle): void {
    this.space(style.before);
    lines.forEach((line, index) => {
      const left = lines.length - index;
      const together = left === 2 || (!index && left > 1) ? Math.min(left, left === 3 ? 3 : 2) : 1;
      this.ensure(together * style.leading);
      this.bar(style.leading);
      this.line(line, element, x, this.y, style);
      this.y += style.leading;
    });
    this.bar(style.after);
    this.y += style.after;
  }

  /** Writes one line; `y` is its top. */
  line(line: Line, element: PdfElement, x: number, y: number, style: TextStyle): void {
    for (const piece of line) {
      const isLink = (piece.dress.link ?? piece.dress.heading ?? piece.dress.note) !== undefined;
      const part = isLink ? childOf(element, 'Link', this.document) : element;
      const content = this.document.markStructureContent(isLink ? 'Link' : 'Span');
      this.draw([piece], x, y, isLink ? { ...style, colour: colours.accent } : style);
      this.document.endMarkedContent();
      part.add(content);
      if (isLink) this.link(piece, part, x, y, style.leading);
      x += piece.width;
    }
  }

  /** Draws a line that is no part of the structure, or whose part has begun. */
  draw(line: Line, x: number, y: number, { leading, size, colour }: TextStyle): void {
    for (const { text, font, size: own, dress, width } of line) {
      const raised = dress.note === undefined ? 0 : own * 0.5;
      this.document.font(font).fontSize(own).fillColor(colour);
      const baseline = y + leading / 2 + size * 0.34 - raised;
      this.document.text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic' });
      x += width;
    }
  }

  /** What is there to be seen and no part of what the document says. */
  ornament(draw: () => void): void {
    this.document.markContent('Artifact', { type: 'Layout' });
    draw();
    this.document.endMarkedContent();
  }

  space(height: number): void {
    if (this.y > page.top) this.y += height;
  }

  get room(): number {
    return page.height - page.bottom - this.y;
  }

  /** Goes to the next page if so much does not fit on this one. */
  ensure(height: number): void {
    if (this.room < height && this.y > page.top) this.newPage();
  }

  newPage(): void {
    this.document.addPage();
    this.pages += 1;
    this.y = page.top;
  }

  /** Once all pages are there, says at the foot of each but the first which one it is. */
  footers(text: (page: number) => string): void {
    for (let number = 2; number <= this.pages; number += 1) {
      this.document.switchToPage(number - 1);
      this.document.markContent('Artifact', { type: 'Pagination' });
      const [line = []] = this.lines([{ text: text(number) }], footer, page.width);
      this.draw(line, page.width - page.right - lineWidth(line), page.height - 46, footer);
      this.document.endMarkedContent();
    }
  }

  /** Writes with a bar beside it. */
  quoted(x: number, write: () => void): void {
    const before = this.bars;
    this.bars = [...before, x];
    write();
    this.bars = before;
    this.y += body.after / 2;
  }

  rectangle(x: number, y: number, width: number, height: number, colour: string): void {
    this.ornament(() => this.document.rect(x, y, width, height).fill(colour));
  }

  private bar(height: number): void {
    for (const x of this.bars) this.rectangle(x, this.y, 3, height + 0.3, colours.line);
  }

  private link({ dress, width, text }: Piece, structParent: PdfElement, x: number, y: number, height: number): void {
    const options = { structParent, Contents: pdfString(text) };
    if (dress.link !== undefined) this.document.link(x, y, width, height, dress.link, options);
    else this.document.goTo(x, y, width, height, dress.heading ?? `note_${dress.note}`, options);
  }
}
