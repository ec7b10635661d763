import type { Runs } from './hand-in.ts';
import { childOf, pdfString, type PdfDocument, type PdfElement } from './pdf-document.ts';
import type { Fonts } from './pdf-fonts.ts';
import { setLines, type Line, type Piece } from './pdf-lines.ts';
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
    private readonly footerText: (page: number) => string,
  ) {}

  /** The lines that a text makes. */
  lines(runs: Runs, { size, strong }: TextStyle, width: number): Line[] {
    return setLines(strong ? runs.map((run) => ({ ...run, strong })) : runs, this.fonts, size, width);
  }

  /** Writes lines one below the other; where they do not fit, the rest goes to the next page, and no line is left alone there. */
  text(lines: readonly Line[], element: PdfElement, x: number, style: TextStyle): void {
    const isAlone = lines.length > 1 && this.room < 2 * style.leading;
    this.space(style.before);
    if (isAlone) this.newPage();
    for (const line of lines) {
      this.ensure(style.leading);
      this.bar(style.leading);
      this.line(line, element, x, this.y, style);
      this.y += style.leading;
    }
    this.bar(style.after);
    this.y += style.after;
  }

  /** Writes one line; `y` is its top. */
  line(line: Line, element: PdfElement, x: number, y: number, { leading, size, colour }: TextStyle): void {
    for (const piece of line) {
      const isLink = (piece.dress.link ?? piece.dress.heading ?? piece.dress.note) !== undefined;
      const part = isLink ? childOf(element, 'Link', this.document) : element;
      const content = this.document.markStructureContent(isLink ? 'Link' : 'Span');
      this.draw(piece, x, y + leading / 2 + size * 0.34, isLink ? colours.accent : colour);
      this.document.endMarkedContent();
      part.add(content);
      if (isLink) this.link(piece, part, x, y, leading);
      x += piece.width;
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
    this.document.markContent('Artifact', { type: 'Pagination' });
    const [line = []] = this.lines([{ text: this.footerText(this.pages) }], footer, page.width);
    const width = line.reduce((sum, piece) => sum + piece.width, 0);
    let x = page.width - page.right - width;
    for (const piece of line) {
      this.draw(piece, x, page.height - 40, footer.colour);
      x += piece.width;
    }
    this.document.endMarkedContent();
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

  private draw({ text, font, size, dress }: Piece, x: number, baseline: number, colour: string): void {
    const raised = dress.note === undefined ? 0 : size * 0.5;
    this.document.font(font).fontSize(size).fillColor(colour);
    this.document.text(text, x, baseline - raised, { lineBreak: false, baseline: 'alphabetic' });
  }

  private link({ dress, width, text }: Piece, structParent: PdfElement, x: number, y: number, height: number): void {
    const options = { structParent, Contents: pdfString(text) };
    if (dress.link !== undefined) this.document.link(x, y, width, height, dress.link, options);
    else this.document.goTo(x, y, width, height, dress.heading ?? `note_${dress.note}`, options);
  }
}
