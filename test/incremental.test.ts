import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse, Analyser, type Analysis } from '../server/analysis.ts';
import { everyRule } from './every-rule.ts';
import { failOnBroken, today } from './helpers.ts';
import { edits, markdown } from './markdown-fragments.ts';
import { settled } from './settled.ts';

describe('a plan that is edited', () => {
  it('is after any edits what its text gives when it is read afresh: blocks, plan, problems, fixes and places', () => {
    fc.assert(
      fc.property(markdown, edits, (start, sequence) => {
        let text = start;
        const edited = new Analyser(text, failOnBroken);
        for (const { at, removed, inserted } of sequence) {
          const from = Math.floor(at * text.length);
          const oldEnd = Math.min(from + removed, text.length);
          text = text.slice(0, from) + inserted + text.slice(oldEnd);
          edited.edit(text, { start: from, oldEnd, newEnd: from + inserted.length });
          assert.deepEqual(
            everything(edited.analysis(today, everyRule)),
            everything(analyse(text, today, failOnBroken, everyRule)),
          );
        }
      }),
      { numRuns: Number(process.env['RUNS'] ?? 500) },
    );
  });
});

function everything({ plan, problems }: Analysis): unknown {
  return settled([plan, problems.map((problem) => [problem, problem.fixes(plan)])]);
}
