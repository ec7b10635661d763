import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Blocks } from '../server/document/blocks.ts';
import { blocksOf, parseTree } from '../server/document/markdown.ts';
import { plainFrontmatterBlock } from '../server/document/plain/frontmatter-block.ts';
import { parsePlain } from '../server/document/plain/index.ts';
import { chunkEnd, frontmatterEnd } from '../server/document/split.ts';
import { markdown as anyMarkdown } from './markdown-fragments.ts';
import { fencedText, names, nearlyPlain } from './nearly-plain.ts';
import { settled } from './settled.ts';

const numRuns = Number(process.env['RUNS'] ?? 500);

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

  it('is looked for with pauses, however long its lines are', () => {
    for (const line of ['- a\n', `- ${'a'.repeat(5_000)}\n`]) {
      const scan = chunkEnd(line.repeat(500_000 / line.length), 0);
      let pauses = 0;
      while (!scan.next().done) pauses += 1;
      assert.ok(pauses >= 15, `${pauses} pauses`);
    }
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

  for (const [kind, texts] of Object.entries(nearlyPlain))
    it(`reads ${kind} as the parser does, wherever it dares to`, () => {
      let read = 0;
      fc.assert(
        fc.property(texts, names, (text, elsewhere) => {
          // As a text may write them: their case does not count.
          const written = elsewhere.flatMap((name) => [name, name.toUpperCase()]);
          const plain = parsePlain(text, { origin: { at: 0 }, names: written });
          if (!plain) return;
          read += 1;
          const before = elsewhere.map((name) => `[${name}]: #\n\n<!-- -->\n\n`).join('');
          const markdown = { text, before, hasFrontmatter: false };
          assert.deepEqual(settled(plain), settled(blocksOf(parseTree(markdown), markdown, { at: 0 })));
        }),
        { numRuns: 10 * numRuns },
      );
      assert.ok(read > numRuns / 2, `${read} of ${10 * numRuns} texts`);
    });

  it('reads where frontmatter stands as the parser does', () => {
    let read = 0;
    fc.assert(
      fc.property(fencedText, (text) => {
        if (!frontmatterEnd(text)) return;
        if (plainFrontmatterBlock(text, { at: 0 })) read += 1;
        const markdown = { text, before: '', hasFrontmatter: true };
        const whole = blocksOf(parseTree(markdown), markdown, { at: 0 }).blocks;
        assert.deepEqual(settled(new Blocks(text).all()), settled(whole));
      }),
      { numRuns: 2 * numRuns },
    );
    assert.ok(read > numRuns / 10, `${read} of ${2 * numRuns} texts`);
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
