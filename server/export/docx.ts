import {
  AlignmentType,
  Document,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  TableOfContents,
  TextRun,
} from 'docx';
import { estimatePageNumbers } from 'docx/layout';
import { text as message } from '../messages/index.ts';
import { noteParagraphs, WordBlocks } from './docx-blocks.ts';
import { wordRuns } from './docx-runs.ts';
import { numbering, page, styles } from './docx-styles.ts';
import { coverTable } from './docx-table.ts';
import { plainText, type HandIn } from './hand-in.ts';
import { repeatable } from './docx-repeatable.ts';

/** A plan as a Word document, the same bytes whenever it is made of the same. */
export async function docxOf({ title, author, day, cover, blocks, notes }: HandIn): Promise<Uint8Array> {
  const writer = new WordBlocks();
  const body = writer.blocks(blocks);
  const hasContents = blocks.some(({ kind }) => kind === 'heading');
  const properties = {
    page: {
      size: { width: page.width, height: page.height },
      margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin },
    },
  };
  const footers = { default: footer(author) };
  const document = new Document({
    title: plainText(title),
    creator: author,
    lastModifiedBy: author,
    styles,
    numbering: numbering([...writer.starts]),
    footnotes: Object.fromEntries(notes.map((note, index) => [index + 1, { children: noteParagraphs(note) }])),
    pageNumbers: estimatePageNumbers,
    sections: [
      {
        properties: { ...properties, titlePage: true },
        footers,
        children: [
          new Paragraph({ style: 'Title', children: wordRuns(title) }),
          coverTable(cover),
          ...(hasContents ? contents() : []),
        ],
      },
      { properties: { ...properties, type: SectionType.NEXT_PAGE }, footers, children: body },
    ],
  });
  return repeatable(await Packer.toBuffer(document), day);
}

function contents() {
  return [
    new Paragraph({
      style: 'ContentsHeading',
      pageBreakBefore: true,
      children: [new TextRun(message('export.contents'))],
    }),
    new TableOfContents(message('export.contents'), { hyperlink: true, headingStyleRange: '1-2' }),
  ];
}

function footer(author: string): Footer {
  // The message's words around the two numbers, which Word fills in.
  const words = message('export.page', { page: '\uE000', pages: '\uE001' }).split(
    /(?=[\uE000\uE001])|(?<=[\uE000\uE001])/,
  );
  const numbers: Record<string, (typeof PageNumber)[keyof typeof PageNumber]> = {
    '\uE000': PageNumber.CURRENT,
    '\uE001': PageNumber.TOTAL_PAGES,
  };
  const children = words.map((word) => numbers[word] ?? word);
  return new Footer({
    children: [
      new Paragraph({
        style: 'Small',
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ children: author ? [`${author} · `, ...children] : children })],
      }),
    ],
  });
}
