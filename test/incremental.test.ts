import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parsePlan, PlanText } from '../server/document/parse.ts';
import { edits, markdown } from './markdown-fragments.ts';
import { settled } from './settled.ts';

describe('a plan that is edited', () => {
  it('is after any edits the plan that its text gives', () => {
    fc.assert(
      fc.property(markdown, edits, (start, sequence) => {
        let text = start;
        const edited = new PlanText(text);
        for (const { at, removed, inserted } of sequence) {
          const from = Math.floor(at * text.length);
          const oldEnd = Math.min(from + removed, text.length);
          text = text.slice(0, from) + inserted + text.slice(oldEnd);
          edited.edit(text, { start: from, oldEnd, newEnd: from + inserted.length });
          assert.deepEqual(settled(edited.plan), settled(parsePlan(text)));
        }
      }),
      { numRuns: Number(process.env['RUNS'] ?? 500) },
    );
  });
});
