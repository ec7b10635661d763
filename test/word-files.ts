import {
  Bookmark,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  ImageRun,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  type IPropertiesOptions,
} from 'docx';
import { strToU8, unzipSync, zipSync } from 'fflate';

/** A Word document of these blocks, as bytes. */
export async function wordFile(
  children: readonly (Paragraph | Table)[],
  options: Partial<IPropertiesOptions> = {},
): Promise<Uint8Array> {
  const levels = [0, 1, 2].map((level) => ({ level, format: LevelFormat.DECIMAL, text: `%${level + 1}.` }));
  const document = new Document({
    sections: [{ children: [...children] }],
    numbering: { config: [{ reference: 'numbers', levels }] },
    ...options,
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** A heading, which Word knows as one. */
export function heading(text: string, level: 1 | 2 | 3 = 1): Paragraph {
  return new Paragraph({ text, heading: HeadingLevel[`HEADING_${level}`] });
}

export function paragraph(...runs: (string | TextRun)[]): Paragraph {
  return new Paragraph({ children: runs.map((run) => (typeof run === 'string' ? new TextRun(run) : run)) });
}

export function item(text: string, level = 0): Paragraph {
  return new Paragraph({ text, bullet: { level } });
}

export function numbered(text: string): Paragraph {
  return new Paragraph({ text, numbering: { reference: 'numbers', level: 0 } });
}

/** A table of texts; several lines in one are several paragraphs. */
export function table(rows: readonly (readonly string[])[]): Table {
  return new Table({ rows: rows.map((cells) => new TableRow({ children: cells.map((text) => cell(text)) })) });
}

export function cell(text: string, options: object = {}): TableCell {
  return new TableCell({ children: text.split('\n').map((line) => new Paragraph(line)), ...options });
}

/** A plan that has one of everything Markdown has no place for. */
export function furnishedPlan(): Promise<Uint8Array> {
  const merged = [
    new TableRow({ children: [cell('Action plan', { columnSpan: 3 })] }),
    new TableRow({ children: ['Objective', 'Activity', 'By when'].map((text) => cell(text)) }),
    new TableRow({
      children: [cell('O1', { rowSpan: 2 }), cell('Shadow a colleague\nTake notes'), cell('1 May 2027')],
    }),
    new TableRow({ children: [cell('Lead an interview'), cell('1 June 2027')] }),
    new TableRow({ children: [cell('All of it is agreed with my manager', { columnSpan: 2 }), cell('Yes')] }),
  ];
  const children = [
    heading('My plan'),
    table([
      ['Name', 'Sam Lee'],
      ['Job title', 'Employment adviser'],
    ]),
    new Paragraph({ children: [new TextRun({ text: 'Objectives', bold: true })] }),
    new Paragraph({
      children: [
        new TextRun({ text: 'Timescale: ', bold: true }),
        new TextRun({ text: 'May', italics: true }),
        new TextRun(' or '),
        new TextRun({ text: 'June', strike: true }),
        new FootnoteReferenceRun(1),
      ],
    }),
    new Paragraph({
      children: [
        new ExternalHyperlink({ link: 'https://example.org/guide', children: [new TextRun('the guide')] }),
        new TextRun(' and '),
        new ExternalHyperlink({ link: 'javascript:alert(1)', children: [new TextRun('a trap')] }),
      ],
    }),
    new Paragraph({
      children: [
        new InsertedTextRun({ text: 'added ', id: 1, author: 'A', date: '2026-01-01T00:00:00Z' }),
        new DeletedTextRun({ text: 'removed', id: 2, author: 'A', date: '2026-01-01T00:00:00Z' }),
      ],
    }),
    new Paragraph({
      children: [
        new CommentRangeStart(0),
        new TextRun('Commented'),
        new CommentRangeEnd(0),
        new TextRun({ children: [new CommentReference(0)] }),
      ],
    }),
    new Paragraph({
      children: [
        new ImageRun({ type: 'png', data: onePixel, transformation: { width: 10, height: 10 } }),
        new Bookmark({ id: 'place', children: [new TextRun('Beside a picture')] }),
      ],
    }),
    new Table({ rows: merged }),
  ];
  return wordFile(children, {
    footnotes: { 1: { children: [new Paragraph('Agreed in supervision.')] } },
    comments: { children: [{ id: 0, author: 'A', children: [new Paragraph('Is this so?')] }] },
    sections: [
      { children, headers: { default: new Header({ children: [new Paragraph('Northgate, in confidence')] }) } },
    ],
  });
}

/** A document with this XML as its body; the rest is as Word has it. */
export async function wordFileWith(body: string, root = ''): Promise<Uint8Array> {
  const parts = unzipSync(await wordFile([paragraph('x')]));
  const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const xml = `<?xml version="1.0"?>${root}<w:document xmlns:w="${namespace}"><w:body>${body}</w:body></w:document>`;
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
}

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
