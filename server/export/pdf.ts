import PDFDocument from 'pdfkit';
import { text as message } from '../messages/index.ts';
import { plainText, type HandIn, type Heading } from './hand-in.ts';
import { PdfBlocks } from './pdf-blocks.ts';
import { Canvas } from './pdf-canvas.ts';
import { childOf, nowhere, type PdfDocument, type PdfElement } from './pdf-document.ts';
import { Fonts, type FontFiles } from './pdf-fonts.ts';
import { colours, entry, headingStyle, note, page, textWidth, title as titleStyle, topEntry } from './pdf-style.ts';
import { pdfCover } from './pdf-table.ts';

/** A plan as a tagged PDF, the same bytes whenever it is made of the same; and the characters that no font has. */
export async function pdfOf(handIn: HandIn, files: FontFiles): Promise<{ bytes: Uint8Array; missing: string[] }> {
  // The first time shows on which page everything stands, so that the second can say it.
  const first = write(handIn, files, { pages: new Map(), count: 0 });
  await first.bytes;
  const { bytes, missing } = write(handIn, files, first.known);
  return { bytes: await bytes, missing };
}

/** On which page each heading stands, and how many there are. */
interface Known {
  readonly pages: ReadonlyMap<string, number>;
  readonly count: number;
}

function write(handIn: HandIn, files: FontFiles, known: Known) {
  const { title, author, day, cover, blocks, notes } = handIn;
  const document = start(plainText(title), author, day, files);
  const bytes = collect(document);
  const fonts = new Fonts(document, files);
  const canvas = new Canvas(document, fonts, (number) => {
    const words = message('export.page', { page: number, pages: known.count });
    return author ? `${author} · ${words}` : words;
  });
  const root = document.struct('Document');
  document.addStructure(root);
  const writer = new PdfBlocks(canvas);

  document.addPage();
  canvas.y = 170;
  canvas.text(canvas.lines(title, titleStyle, textWidth), childOf(root, 'H1', document), page.left, titleStyle);
  pdfCover(cover, canvas, root);
  contents(
    blocks.filter((block) => block.kind === 'heading'),
    canvas,
    root,
    known,
  );
  canvas.newPage();
  writer.blocks(blocks, root);
  writeNotes(notes, canvas, writer, root);

  root.end();
  document.end();
  return { bytes, missing: [...fonts.missing], known: { pages: writer.headingPages, count: canvas.pages } };
}

function start(title: string, author: string, day: string, files: FontFiles): PdfDocument {
  const options = {
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    // Without it the library looks for a font of its own beside the bundle.
    font: Buffer.from(files.regular),
    info: { Title: title, Author: author, CreationDate: new Date(`${day}T00:00:00Z`) },
  };
  // The types do not know PDF/UA, which the library does.
  return new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions) as PdfDocument;
}

function collect(document: PdfDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
}

/** How deep the list of contents goes. */
const contentsDepth = 2;

function contents(headings: readonly Heading[], canvas: Canvas, root: PdfElement, { pages }: Known): void {
  if (!headings.length) return;
  const { document } = canvas;
  canvas.newPage();
  const style = headingStyle(1);
  canvas.text(
    canvas.lines([{ text: message('export.contents') }], style, textWidth),
    childOf(root, 'H2', document),
    page.left,
    style,
  );
  const list = childOf(root, 'TOC', document);
  for (const { id, level, runs } of headings) {
    if (level > contentsDepth) continue;
    const one = level === 1 ? topEntry : entry;
    const x = page.left + (level - 1) * 16;
    const item = childOf(list, 'TOCI', document);
    const number = `${pages.get(id) ?? ''}`;
    canvas.space(one.before);
    const lines = canvas.lines([{ text: plainText(runs), heading: id }], one, textWidth - (level - 1) * 16 - 40);
    canvas.ensure(lines.length * one.leading);
    const [right = []] = canvas.lines([{ text: number }], one, 40);
    const end = page.width - page.right - right.reduce((sum, piece) => sum + piece.width, 0);
    const last = x + (lines.at(-1) ?? []).reduce((sum, piece) => sum + piece.width, 0);
    canvas.text(lines, item, x, { ...one, before: 0, colour: colours.ink });
    const y = canvas.y - one.after - one.leading;
    canvas.ornament(() => {
      document.lineWidth(0.7).strokeColor(colours.line).dash(1, { space: 3 });
      document
        .moveTo(last + 6, y + 12)
        .lineTo(Math.max(end - 6, last + 6), y + 12)
        .stroke()
        .undash();
    });
    canvas.line(right, item, end, y, one);
  }
}

function writeNotes(notes: HandIn['notes'], canvas: Canvas, writer: PdfBlocks, root: PdfElement): void {
  if (!notes.length) return;
  const style = headingStyle(1);
  canvas.ensure(80);
  canvas.text(
    canvas.lines([{ text: message('export.notes') }], style, textWidth),
    childOf(root, 'H2', canvas.document),
    page.left,
    style,
  );
  notes.forEach((blocks, index) => {
    const element = childOf(root, 'Note', canvas.document);
    canvas.ensure(2 * note.leading);
    canvas.document.addNamedDestination(`note_${index + 1}`, 'XYZ', 0, canvas.y, nowhere);
    const [mark = []] = canvas.lines([{ text: `${index + 1}.` }], note, 30);
    canvas.line(mark, childOf(element, 'Lbl', canvas.document), page.left, canvas.y, note);
    writer.blocks(blocks, element, page.left + 22, note);
  });
}
