import { text as message } from '../messages/index.ts';
import { plainText, type Heading } from './hand-in.ts';
import type { Canvas } from './pdf-canvas.ts';
import { childOf, type PdfElement } from './pdf-document.ts';
import { lineWidth } from './pdf-lines.ts';
import { colours, entry, headingStyle, page, textWidth, topEntry } from './pdf-style.ts';

/** The list of contents, on pages of its own. What it gives writes the numbers of the pages into it, once they are known. */
export function pdfContents(
  headings: readonly Heading[],
  canvas: Canvas,
  root: PdfElement,
): (pages: ReadonlyMap<string, number>) => void {
  const { document } = canvas;
  canvas.newPage();
  const style = headingStyle(1);
  const title = canvas.lines([{ text: message('export.contents') }], style, textWidth);
  canvas.text(title, childOf(root, 'H2', document), page.left, style);
  const list = childOf(root, 'TOC', document);
  const numbers = headings
    .filter(({ level }) => level <= contentsDepth)
    .map(({ id, level, runs }) => {
      const one = level === 1 ? topEntry : entry;
      const indent = (level - 1) * 16;
      const lines = canvas.lines([{ text: plainText(runs), heading: id }], one, textWidth - indent - numberWidth);
      const item = childOf(list, 'TOCI', document);
      canvas.space(one.before);
      canvas.ensure(lines.length * one.leading);
      canvas.text(lines, item, page.left + indent, { ...one, before: 0 });
      const y = canvas.y - one.after - one.leading;
      const from = page.left + indent + lineWidth(lines.at(-1) ?? []) + 6;
      return { id, item, style: one, y, from, onPage: canvas.pages };
    });
  return (pages) => {
    for (const { id, item, style, y, from, onPage } of numbers) {
      document.switchToPage(onPage - 1);
      const [number = []] = canvas.lines([{ text: `${pages.get(id) ?? ''}` }], style, numberWidth);
      const to = page.width - page.right - lineWidth(number);
      canvas.ornament(() => {
        document.lineWidth(0.7).strokeColor(colours.line).dash(1, { space: 3 });
        document
          .moveTo(from, y + 12)
          .lineTo(Math.max(to - 6, from), y + 12)
          .stroke()
          .undash();
      });
      canvas.line(number, item, to, y, style);
    }
  };
}

/** How deep the list of contents goes. */
const contentsDepth = 2;

const numberWidth = 40;
