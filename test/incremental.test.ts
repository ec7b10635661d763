import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse, Analyser, type Analysis } from '../server/analysis.ts';
import { failOnBroken, filesIn, readProjectFile, today } from './helpers.ts';
import { edits, markdown } from './markdown-fragments.ts';
import { readMarkedPlan } from './marked-plan.ts';
import { settled } from './settled.ts';

const runs = Number(process.env['RUNS'] ?? 500);

describe('a plan that is edited', () => {
  it('is after any edits what its text gives when it is read afresh: blocks, plan, problems, fixes and places', () => {
    fc.assert(
      fc.property(markdown, edits, (start, sequence) => followed(start, sequence)),
      { numRuns: runs },
    );
  });

  // Rules remember what they have said, so each has to notice whatever bears on it.
  it('is so for whole coursework in which lines come, go and change places', () => {
    const plans = filesIn('test/plans').filter((path) => path.endsWith('.md'));
    const texts = plans.map((path) => readMarkedPlan(readProjectFile(path)).source);
    const lines = texts.flatMap((text) => text.match(/.*\n/g) ?? []);
    const swaps = fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        removed: fc.constantFrom(0, 1, 80, 200, 600),
        inserted: fc.oneof(fc.constant(''), fc.constantFrom(...lines)),
      }),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(fc.constantFrom(...texts), swaps, (start, sequence) => followed(start, sequence)),
      { numRuns: Math.ceil(runs / 10) },
    );
  });
});

function followed(start: string, edits: readonly { at: number; removed: number; inserted: string }[]): void {
  let text = start;
  const edited = new Analyser(text, failOnBroken);
  void edited.analysis(today).problems;
  for (const { at, removed, inserted } of edits) {
    const from = Math.floor(at * text.length);
    const oldEnd = Math.min(from + removed, text.length);
    text = text.slice(0, from) + inserted + text.slice(oldEnd);
    edited.edit(text, { start: from, oldEnd, newEnd: from + inserted.length });
    assert.deepEqual(everything(edited.analysis(today)), everything(analyse(text, today, failOnBroken)));
  }
}

function everything({ plan, problems }: Analysis): unknown {
  return settled([plan, plan.text, plan.prose, problems.map((problem) => [problem, problem.fixes(plan)])]);
}
