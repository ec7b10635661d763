import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Blocks } from '../server/document/blocks.ts';
import { blocksOf, parseTree } from '../server/document/markdown.ts';
import { frontmatterEnd } from '../server/document/split.ts';
import { markdown as anyMarkdown } from './markdown-fragments.ts';
import { settled } from './settled.ts';

describe('Markdown by chunks', () => {
  it('is what the parser makes of the whole text', () => {
    fc.assert(
      fc.property(anyMarkdown, (text) => {
        const markdown = { text, before: '', hasFrontmatter: frontmatterEnd(text) > 0 };
        const whole = blocksOf(parseTree(markdown), markdown, { at: 0 }).blocks;
        assert.deepEqual(settled(new Blocks(text).all()), settled(whole));
      }),
      { numRuns: Number(process.env['RUNS'] ?? 500) },
    );
  });
});
