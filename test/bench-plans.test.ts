import assert from 'node:assert/strict';
import { analyse } from '../server/analysis.ts';
import { countWords, planOfWords } from './bench/plans.ts';
import { failOnBroken, today } from './helpers.ts';

describe('generated plans', () => {
  it('are the same for the same words and seed, and others for other seeds', () => {
    assert.equal(planOfWords(2000, 7), planOfWords(2000, 7));
    assert.notEqual(planOfWords(2000, 7), planOfWords(2000, 8));
  });

  for (const words of [1000, 5000, 20_000])
    it(`of ${words} words have that many, within 5 %`, () => {
      for (const seed of [1, 2, 3]) {
        const count = countWords(planOfWords(words, seed));
        assert.ok(Math.abs(count - words) <= words * 0.05, `${count} words with seed ${seed}`);
      }
    });

  it('have objectives in every layout, and several findings of several rules in every thousand words', () => {
    const { plan, problems } = analyse(planOfWords(5000), today, failOnBroken);
    assert.ok(plan.objectives.length >= 20, `${plan.objectives.length} objectives`);
    assert.ok(problems.length >= 20, `${problems.length} findings`);
    const rules = new Set(problems.map(({ rule }) => rule));
    for (const rule of ['objective-vague', 'objective-timescale', 'objective-success-criteria', 'placeholder-left'])
      assert.ok(rules.has(rule), `${rule} in ${[...rules].join(', ')}`);
  });
});
