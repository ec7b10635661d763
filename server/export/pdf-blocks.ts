import type { HandInBlock, Heading, List } from './hand-in.ts';
import { plainText } from './hand-in.ts';
import type { Canvas } from './pdf-canvas.ts';
import { childOf, nowhere, type PdfElement } from './pdf-document.ts';
import { body, code, colours, headingStyle, page, quote, type TextStyle } from './pdf-style.ts';
import { pdfTable } from './pdf-table.ts';

/** Writes blocks on the pages, and remembers on which page each heading stands. */
export class PdfBlocks {
  readonly headingPages = new Map<string, number>();
  private readonly outlines: PDFKit.PDFOutline[];

  constructor(private readonly canvas: Canvas) {
    this.outlines = [canvas.document.outline];
  }

  blocks(blocks: readonly HandInBlock[], parent: PdfElement, x = page.left, style = body): void {
    for (const block of blocks) this.block(block, parent, x, style);
  }

  private block(block: HandInBlock, parent: PdfElement, x: number, style: TextStyle): void {
    const { canvas } = this;
    switch (block.kind) {
      case 'heading':
        return this.heading(block, parent, x);
      case 'paragraph':
        return canvas.text(
          canvas.lines(block.runs, style, page.width - page.right - x),
          this.element('P', parent),
          x,
          style,
        );
      case 'list':
        return this.list(block, parent, x, style);
      case 'table':
        return pdfTable(block, canvas, parent, x);
      case 'quote': {
        const element = this.element('BlockQuote', parent);
        return canvas.quoted(x, () => this.blocks(block.blocks, element, x + 14, quote));
      }
      case 'code':
        return this.code(block.text, parent, x);
      case 'rule':
        canvas.space(8);
        canvas.ensure(10);
        canvas.rectangle(x, canvas.y, page.width - page.right - x, 0.8, colours.line);
        canvas.y += 16;
    }
  }

  private heading({ level, runs, id }: Heading, parent: PdfElement, x: number): void {
    const { canvas } = this;
    const style = headingStyle(level);
    const lines = canvas.lines(runs, style, page.width - page.right - x);
    // A heading goes with some of what it is the heading of.
    canvas.ensure(style.before + lines.length * style.leading + style.after + 3 * body.leading);
    this.headingPages.set(id, canvas.pages);
    canvas.document.addNamedDestination(id, 'XYZ', 0, canvas.y, nowhere);
    this.outlines.length = Math.min(this.outlines.length, level);
    const above = this.outlines.at(-1);
    if (above) this.outlines.push(above.addItem(plainText(runs)));
    canvas.text(lines, this.element(`H${Math.min(level + 1, 6)}`, parent), x, style);
  }

  private list({ start, items }: List, parent: PdfElement, x: number, style: TextStyle): void {
    const { canvas } = this;
    const list = this.element('L', parent);
    const marks = items.map(({ checked }, index) => {
      if (checked !== undefined) return checked ? '☑' : '☐';
      return start === undefined ? '•' : `${start + index}.`;
    });
    const width = Math.max(
      18,
      ...marks.map((mark) => canvas.fonts.width(mark, mark === '•' ? 'regular' : 'symbols', style.size) + 5),
    );
    const inner = Math.min(x + width, page.left + deepest);
    items.forEach(({ blocks }, index) => {
      const item = this.element('LI', list);
      const [mark = []] = canvas.lines([{ text: marks[index] ?? '' }], style, width);
      canvas.ensure(style.leading);
      const isText = blocks[0]?.kind === 'paragraph' || !blocks.length;
      if (isText) this.keepTogether(blocks[0], inner, style);
      canvas.line(mark, this.element('Lbl', item), x + 2, canvas.y, style);
      if (!blocks.length) canvas.y += style.leading;
      this.blocks(blocks, this.element('LBody', item), inner, { ...style, after: 3 });
    });
    canvas.y += style.after - 3;
  }

  /** The mark of an item stands on the page on which its text begins. */
  private keepTogether(first: HandInBlock | undefined, x: number, style: TextStyle): void {
    if (first?.kind !== 'paragraph') return;
    const count = this.canvas.lines(first.runs, style, page.width - page.right - x).length;
    this.canvas.ensure(Math.min(count, 2) * style.leading);
  }

  private code(text: string, parent: PdfElement, x: number): void {
    const { canvas } = this;
    const element = this.element('Code', parent);
    const width = page.width - page.right - x;
    for (const line of canvas.lines([{ text, code: true }], code, width - 16)) {
      canvas.ensure(code.leading);
      canvas.rectangle(x, canvas.y, width, code.leading + 0.3, colours.tint);
      canvas.line(line, element, x + 8, canvas.y, code);
      canvas.y += code.leading;
    }
    canvas.y += body.after;
  }

  private element(tag: string, parent: PdfElement): PdfElement {
    return childOf(parent, tag, this.canvas.document);
  }
}

/** How far in the innermost of many lists may stand. */
const deepest = 200;
