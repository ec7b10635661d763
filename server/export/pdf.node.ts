import PDFDocument from 'pdfkit';
import { text as message } from '../messages/index.ts';
import { plainText, type HandIn } from './hand-in.ts';
import { PdfBlocks } from './pdf-blocks.ts';
import { Canvas } from './pdf-canvas.ts';
import { pdfContents } from './pdf-contents.ts';
import { childOf, nowhere, type PdfDocument, type PdfElement } from './pdf-document.ts';
import { Fonts, type FontFiles } from './pdf-fonts.node.ts';
import { headingStyle, note, page, textWidth, title as titleStyle } from './pdf-style.ts';
import { pdfCover } from './pdf-table.ts';

/** A plan as a tagged PDF, the same bytes whenever it is made of the same; and the characters that no font has. */
export async function pdfOf(handIn: HandIn, files: FontFiles): Promise<{ bytes: Uint8Array; missing: string[] }> {
  const { title, author, day, cover, blocks, notes } = handIn;
  const document = start(plainText(title), author, day, files);
  const bytes = collect(document);
  const fonts = new Fonts(document, files);
  const canvas = new Canvas(document, fonts);
  const root = document.struct('Document');
  document.addStructure(root);
  const writer = new PdfBlocks(canvas);

  document.addPage();
  canvas.y = coverTop;
  canvas.text(canvas.lines(title, titleStyle, textWidth), childOf(root, 'H1', document), page.left, titleStyle);
  pdfCover(cover, canvas, root);
  const headings = blocks.filter((block) => block.kind === 'heading');
  const numberContents = headings.length ? pdfContents(headings, canvas, root) : undefined;
  canvas.newPage();
  writer.blocks(blocks, root);
  writeNotes(notes, canvas, writer, root);
  numberContents?.(writer.headingPages);
  canvas.footers((number) => {
    const words = message('export.page', { page: number, pages: canvas.pages });
    return author ? `${author} · ${words}` : words;
  });

  root.end();
  document.end();
  return { bytes: await bytes, missing: [...fonts.missing] };
}

/** Where the title stands on the cover sheet. */
const coverTop = 130;

function start(title: string, author: string, day: string, files: FontFiles): PdfDocument {
  const options = {
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
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
