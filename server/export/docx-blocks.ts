import { Bookmark, Paragraph, type FileChild, type IParagraphOptions } from 'docx';
import { text as message } from '../messages/index.ts';
import { wordRuns } from './docx-runs.ts';
import { colours, deepestList, listIndent } from './docx-styles.ts';
import { wordTable } from './docx-table.ts';
import type { HandInBlock, Heading, List, Runs } from './hand-in.ts';

/** Turns blocks into Word's paragraphs and tables; one for a document, since it numbers the lists. */
export class WordBlocks {
  private lists = 0;

  /** The numbers that numbered lists start with. */
  readonly starts = new Set<number>();

  /** `indent` is how far in they stand, `level` how many lists they stand in. */
  blocks(blocks: readonly HandInBlock[], place: Surroundings = { indent: 0, level: 0 }): FileChild[] {
    return blocks.flatMap((block) => this.block(block, place));
  }

  private block(block: HandInBlock, place: Surroundings): FileChild[] {
    switch (block.kind) {
      case 'heading':
        return [heading(block)];
      case 'paragraph':
        return [paragraph(block.runs, place)];
      case 'list':
        return this.list(block, place);
      case 'table':
        return [wordTable(block, place.indent), new Paragraph({ spacing: { after: 60, line: 200 } })];
      case 'quote':
        return this.blocks(block.blocks, { ...place, indent: place.indent + 340, style: 'Quote' });
      case 'code':
        return block.text.split('\n').map((text) => paragraph([{ text }], { ...place, style: 'Code' }));
      case 'rule':
        return [new Paragraph({ border: { bottom: { style: 'single', size: 6, color: colours.line, space: 1 } } })];
    }
  }

  private list({ start, items }: List, place: Surroundings): FileChild[] {
    this.lists += 1;
    if (start !== undefined) this.starts.add(start);
    const level = Math.min(place.level, deepestList);
    const reference = start === undefined ? 'bullets' : `numbers-${start}`;
    const numbering = { reference, level, instance: this.lists };
    const inside = { ...place, indent: listIndent(level), level: place.level + 1 };
    return items.flatMap(({ checked, blocks }) => {
      const [first, ...rest] = blocks;
      const runs = first?.kind === 'paragraph' ? first.runs : [];
      const own =
        checked === undefined
          ? paragraph(runs, { ...place, indent: 0 }, { numbering, style: 'ListParagraph' })
          : paragraph([{ text: `${checked ? '☑' : '☐'} ` }, ...runs], inside, { style: 'ListParagraph' });
      return [own, ...this.blocks(first?.kind === 'paragraph' ? rest : blocks, inside)];
    });
  }
}

/** What a footnote says: Word has paragraphs there and nothing else, so tables and lists become lines. */
export function noteParagraphs(blocks: readonly HandInBlock[]): Paragraph[] {
  const lines = blocks.flatMap(noteLines);
  return (lines.length ? lines : [[]]).map(
    (runs) => new Paragraph({ style: 'FootnoteText', children: wordRuns(runs) }),
  );
}

interface Surroundings {
  readonly indent: number;
  readonly level: number;
  readonly style?: string;
}

function paragraph(runs: Runs, { indent, style }: Surroundings, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    ...(indent && { indent: { left: indent } }),
    ...(style !== undefined && { style }),
    ...options,
    children: wordRuns(runs),
  });
}

function heading({ level, runs, id }: Heading): Paragraph {
  return new Paragraph({
    style: `Heading${Math.min(level, 6)}`,
    children: [new Bookmark({ id, children: wordRuns(runs) })],
  });
}

function noteLines(block: HandInBlock): Runs[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.runs];
    case 'list':
      return block.items.flatMap(({ blocks, checked }) => {
        const [first = [], ...rest] = blocks.flatMap(noteLines);
        const mark = checked === undefined ? '•' : message(checked ? 'export.done' : 'export.open');
        return [[{ text: `${mark} ` }, ...first], ...rest];
      });
    case 'table':
      return block.rows.map((row) => row.flatMap((cell, index) => [...(index ? [{ text: ' | ' }] : []), ...cell]));
    case 'quote':
      return block.blocks.flatMap(noteLines);
    case 'code':
      return [[{ text: block.text, code: true }]];
    case 'rule':
      return [];
  }
}
