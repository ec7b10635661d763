import assert from 'node:assert/strict';
import { Paragraph, Table } from 'docx';
import fc from 'fast-check';
import type { Block } from '../server/document/block.ts';
import { Blocks } from '../server/document/blocks.ts';
import { importWord } from '../server/import/word.ts';
import { heading, item, paragraph, table, wordFile } from './word-files.ts';

describe('a plan that goes to Word and comes back', () => {
  it('has its headings, paragraphs, list items and cells, word for word and in order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 8 }), async (blocks) => {
        const { markdown, notes } = await importWord(await wordFile(blocks.flatMap(inWord)));
        assert.deepEqual(
          notes.filter(({ kind }) => kind !== 'unsafeLink'),
          [],
        );
        assert.deepEqual(said(markdown), blocks.flatMap(asSaid));
      }),
      { numRuns: 150 },
    );
  });
});

type Written =
  | { kind: 'heading'; level: 1 | 2 | 3; words: string }
  | { kind: 'paragraph'; words: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'table'; rows: string[][] };

/** Words as a learner writes them, among what could be taken for markup. */
const pieces = [
  'Lead',
  'three',
  'interviews',
  'by 30 June 2027',
  'café',
  '*',
  '_',
  '|',
  '#',
  '`x`',
  '[a]',
  '<b>',
  '&amp;',
  '\\',
  '1.',
  '-',
  '~',
  '!',
  ':',
  '“so”',
  '$',
  '^',
  'https://a.example',
  '---',
  '+',
  '=',
  '\u{1F600}',
];
const words = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 }).map((some) => some.join(' '));
const rows = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 }))
  .chain(([width, height]) =>
    fc.array(fc.array(words, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
  );
const block: fc.Arbitrary<Written> = fc.oneof(
  fc.record({
    kind: fc.constant('heading' as const),
    level: fc.constantFrom(1 as const, 2 as const, 3 as const),
    words,
  }),
  fc.record({ kind: fc.constant('paragraph' as const), words }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(words, { minLength: 1, maxLength: 4 }) }),
  fc.record({ kind: fc.constant('table' as const), rows }),
);

function inWord(written: Written): (Paragraph | Table)[] {
  if (written.kind === 'heading') return [heading(written.words, written.level)];
  if (written.kind === 'paragraph') return [paragraph(written.words)];
  return written.kind === 'list' ? written.items.map((words) => item(words)) : [table(written.rows)];
}

/** A block as one line for each of its texts. */
function asSaid(written: Written): string[] {
  if (written.kind === 'heading') return [`${written.level} ${written.words}`];
  if (written.kind === 'paragraph') return [written.words];
  return written.kind === 'list'
    ? written.items.map((words) => `item ${words}`)
    : written.rows.map((cells) => `row ${cells.join(' / ')}`);
}

/** What our own reader finds in Markdown, in the same lines. */
function said(markdown: string): string[] {
  return new Blocks(markdown).all().flatMap(linesOf);
}

function linesOf(block: Block): string[] {
  if (block.kind === 'heading') return [`${block.level} ${block.prose.text}`];
  if (block.kind === 'paragraph') return [block.prose.text];
  if (block.kind === 'list')
    return block.items.flatMap((item) => item.blocks.flatMap(linesOf).map((words) => `item ${words}`));
  if (block.kind === 'table') return block.rows.map(({ cells }) => `row ${cells.map(({ text }) => text).join(' / ')}`);
  return block.kind === 'frontmatter' ? [] : [`${block.kind}?`];
}
