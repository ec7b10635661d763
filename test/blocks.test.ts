import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Blocks } from '../server/document/blocks.ts';
import { parseMarkdown } from '../server/document/markdown.ts';
import { frontmatterEnd } from '../server/document/split.ts';
import { markdown } from './markdown-fragments.ts';
import { settled } from './settled.ts';

describe('Markdown by chunks', () => {
  it('is what the parser makes of the whole text', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const whole = parseMarkdown({ text, origin: { at: 0 } }, frontmatterEnd(text) > 0).blocks;
        assert.deepEqual(settled(new Blocks(text).all()), settled(whole));
      }),
      { numRuns: Number(process.env['RUNS'] ?? 500) },
    );
  });
});
