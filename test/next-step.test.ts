import assert from 'node:assert/strict';
import type { ChecklistCriterion, State } from '../server/checklist-shape.ts';
import { nextStep } from '../server/report/next-step.ts';

describe('the next step', () => {
  it('is what keeps one point from being met, before points of which nothing is there', () => {
    const criteria = [criterion('A', 'missing', ['a1', 'a2']), criterion('B', 'partly', ['b1'])];
    assert.equal(said(criteria), 'b1');
  });

  it('is else of a point of which nothing was found, before one that is partly met', () => {
    const criteria = [criterion('A', 'partly', ['a1', 'a2']), criterion('B', 'missing', ['b1', 'b2'])];
    assert.equal(said(criteria), 'b1');
  });

  it('is of the first in the scheme’s order where several are alike', () => {
    assert.equal(said([criterion('A', 'missing', ['a1']), criterion('B', 'missing', ['b1'])]), 'a1');
    assert.equal(said([criterion('A', 'partly', ['a1']), criterion('B', 'partly', ['b1'])]), 'a1');
    assert.equal(said([criterion('A', 'partly', ['a1', 'a2']), criterion('B', 'partly', ['b1', 'b2'])]), 'a1');
  });

  it('is one with a fix, else one with a place, among the gaps of a point', () => {
    const [plain, placed, fixed] = ['plain', 'placed', 'fixed'].map((message) => ({ rule: null, line: 1, message }));
    const point = criterion('A', 'missing', []);
    const fix = { title: 'Add it', rule: 'r', line: 4 };
    const gaps = [plain!, { ...placed!, rule: 'r', line: 3 }, { ...fixed!, rule: 'r', line: 4, fix }];
    assert.equal(said([{ ...point, gaps }]), 'fixed');
    assert.equal(said([{ ...point, gaps: gaps.slice(0, 2) }]), 'placed');
    assert.equal(said([{ ...point, gaps: gaps.slice(0, 1) }]), 'plain');
  });

  it('comes from the parts where a point has no gap of its own, and counts what is said twice once', () => {
    const parts = [criterion('A.1', 'met', []), criterion('A.2', 'missing', ['in a part'])];
    assert.equal(said([{ ...criterion('A', 'partly', []), parts }]), 'in a part');
    const twice = { ...criterion('B', 'partly', ['once']), parts: [criterion('B.1', 'missing', ['once'])] };
    assert.equal(said([criterion('A', 'missing', ['a']), twice]), 'once');
  });

  it('is none where nothing is missing', () => {
    assert.equal(nextStep([criterion('A', 'met', [])]), undefined);
    assert.equal(nextStep([]), undefined);
  });
});

function said(criteria: ChecklistCriterion[]): string | undefined {
  return nextStep(criteria)?.gap.message;
}

function criterion(id: string, state: State, messages: string[]): ChecklistCriterion {
  const gaps = messages.map((message) => ({ rule: null, line: 1, message }));
  return { id, title: '', quote: '', state, evidence: [], gaps };
}
