import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Blocks } from '../server/document/blocks.ts';
import { blocksOf, parseTree } from '../server/document/markdown.ts';
import { parsePlain } from '../server/document/plain/index.ts';
import { chunkEnd, frontmatterEnd } from '../server/document/split.ts';
import { markdown as anyMarkdown } from './markdown-fragments.ts';
import { settled } from './settled.ts';

const numRuns = Number(process.env['RUNS'] ?? 500);

/** What stands in plans, and what may turn it into something else. */
const bits = fc.constantFrom(
  ...[
    'Lead',
    'three',
    'a',
    'x',
    '**',
    '**',
    '*',
    '*',
    ' ',
    ' ',
    ' ',
    '.',
    ':',
    ',',
    '(',
    ')',
    '“',
    '’',
    '£5',
    '1',
    '-',
    '–',
  ],
  ...[
    '&',
    ';',
    '!',
    '#',
    '👍',
    'é',
    '+',
    '=',
    '/',
    "'",
    '"',
    '1.',
    '**By when?**',
    '*now*',
    '**Goal:** ',
    '\u00a0',
    '?',
  ],
);
const words = fc.array(bits, { minLength: 1, maxLength: 8 }).map((found) => found.join(''));
const line = fc.oneof(
  words.map((found) => `Lead ${found}`),
  words.map((found) => `**Goal** ${found}`),
  words,
);
const row = fc
  .array(fc.oneof(words, fc.constantFrom('', ' ')), { minLength: 2, maxLength: 2 })
  .map((cells) => `|${cells.join('|')}|`);
const ruler = fc.constantFrom('|--|--|', '| --- | :-: |', '|-|:-|', '| - |-- |');
const lineEnd = fc.constantFrom('\n', '\n', '\r\n', ' \n', '  \n', '\r');
const nearlyPlain = fc
  .tuple(
    fc.oneof(
      fc.array(line, { minLength: 1, maxLength: 3 }),
      line.map((found) => [`## ${found}`]),
      fc.array(
        line.map((found) => `- ${found}`),
        { minLength: 1, maxLength: 3 },
      ),
      fc.array(
        fc.tuple(fc.constantFrom('1. ', '2. ', '3) ', '- [ ] ', '- [x] '), line).map((both) => both.join('')),
        { minLength: 1, maxLength: 3 },
      ),
      fc.tuple(row, ruler, row, row),
    ),
    lineEnd,
  )
  .map(([lines, end]) => lines.join(end) + end);

describe('Markdown by chunks', () => {
  it('is what the parser makes of the whole text', () => {
    fc.assert(
      fc.property(anyMarkdown, (text) => {
        const markdown = { text, before: '', hasFrontmatter: frontmatterEnd(text) > 0 };
        const whole = blocksOf(parseTree(markdown), markdown, { at: 0 }).blocks;
        assert.deepEqual(settled(new Blocks(text).all()), settled(whole));
      }),
      { numRuns },
    );
  });

  it('ends where it ends, however much of the text is looked at first', () => {
    const start = fc.constantFrom(
      '',
      '',
      '---\ntype: pdp\n---\n',
      '---\r\n\r\n---\r\n\r\n',
      '---\nopen\n\n',
      '\uFEFF---\r---\r',
    );
    fc.assert(
      fc.property(start, anyMarkdown, fc.integer({ min: 1, max: 60 }), (start, rest, first) => {
        const text = start + rest;
        assert.deepEqual(endsIn(text, first), endsIn(text, text.length));
      }),
      { numRuns: 10 * numRuns },
    );
  });

  it('knows definitions again once there are no longer too many blocks to look for them', () => {
    const before = '[a][x] and [b][y]\n\n[x]: #\n\n';
    const after = 'p\n\n'.repeat(40_000);
    const blocks = new Blocks(`${before}[y]: #\n\n${after}`);
    assert.ok(blocks.areTooMany);
    // While nobody looks, one of the names goes away.
    blocks.edit(before + after, { start: before.length, oldEnd: before.length + 8, newEnd: before.length });
    const end = before.length + after.length;
    blocks.edit(before, { start: before.length, oldEnd: end, newEnd: before.length });
    const [first] = blocks.all();
    assert.ok(first?.kind === 'paragraph');
    assert.equal(first.prose.text, 'a and [b][y]');
  });

  it('reads plain Markdown as the parser does, wherever it dares to', () => {
    let read = 0;
    fc.assert(
      fc.property(nearlyPlain, (text) => {
        const markdown = { text, before: '', hasFrontmatter: false };
        const plain = parsePlain(text, { at: 0 });
        if (!plain) return;
        read += 1;
        assert.deepEqual(settled([plain]), settled(blocksOf(parseTree(markdown), markdown, { at: 0 }).blocks));
      }),
      { numRuns: 10 * numRuns },
    );
    assert.ok(read > numRuns / 2, `${read} of ${10 * numRuns} texts`);
  });
});

function endsIn(text: string, first: number): number[] {
  const ends: number[] = [];
  for (let at = 0; at < text.length; at = ends.at(-1) ?? 0) {
    const scan = chunkEnd(text, at, first);
    let step = scan.next();
    while (!step.done) step = scan.next();
    ends.push(step.value);
  }
  return ends;
}
