import assert from 'node:assert/strict';
import { figuresOf, spreadOf, type Pair } from './accuracy/figures.ts';
import { judge, labels, ownSet, pairsOf, readRows, type Label, type Row } from './accuracy/labelled.ts';

/** What F1 of “met” and F1 of “not met” must each reach. */
const bars: Readonly<Record<Label, number>> = { specific: 0.92, measurable: 0.92, time_bound: 0.95 };

describe('the judges, on our own labelled objectives', () => {
  const rows = readRows(ownSet);
  const judged = rows.map(judge);

  it('have enough to be measured on, each statement once', () => {
    assert.ok(rows.length >= 200);
    assert.equal(new Set(rows.map(({ text }) => text)).size, rows.length);
    assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length);
  });

  for (const label of labels) {
    it(`agree with the labels: ${label}`, () => {
      const { met, notMet } = figuresOf(pairsOf(judged, label));
      const said = `F1 of “met” is ${met.f1.toFixed(3)}, of “not met” ${notMet.f1.toFixed(3)}`;
      assert.ok(Math.min(met.f1, notMet.f1) >= bars[label], said);
    });
  }
});

describe('the figures of accuracy', () => {
  it('count what agrees and what does not', () => {
    const figures = figuresOf([
      ...times(3, { gold: true, judged: true }),
      ...times(1, { gold: false, judged: true }),
      ...times(2, { gold: true, judged: false }),
      ...times(4, { gold: false, judged: false }),
    ]);
    assert.deepEqual(figures.counts, { truePositive: 3, falsePositive: 1, falseNegative: 2, trueNegative: 4 });
    assert.deepEqual(figures.met, { precision: 3 / 4, recall: 3 / 5, f1: 6 / 9 });
    assert.deepEqual(figures.notMet, { precision: 4 / 6, recall: 4 / 5, f1: 8 / 11 });
    assert.equal(figures.accuracy, 0.7);
    assert.equal(figures.kappa.toFixed(6), '0.400000');
  });

  it('take the middle of an odd and of an even number of values', () => {
    assert.deepEqual(spreadOf([0.9, 0.1, 0.5]), { min: 0.1, median: 0.5, max: 0.9 });
    assert.deepEqual(spreadOf([1, 0, 0.5, 0.25]), { min: 0, median: 0.375, max: 1 });
  });

  it('fall where labels are wrong', () => {
    const exact = 'Complete the Level 3 Certificate in Employment Related Services by 30 June 2027.';
    const vague = 'Be a better person.';
    const rows = [row(exact, true), row(vague, false), row(exact, false), row(vague, true)];
    for (const label of labels) {
      const { counts, kappa } = figuresOf(pairsOf(rows.map(judge), label));
      assert.deepEqual(counts, { truePositive: 1, falsePositive: 1, falseNegative: 1, trueNegative: 1 }, label);
      assert.equal(kappa, 0);
    }
  });

  it('read a statement as plain words, whatever its signs mean in Markdown', () => {
    const states = (text: string) => judge(row(text, true)).states;
    const plain = states('Visit 10 employers by 30 June 2027');
    for (const text of ['# Visit 10 employers\n\nby 30 June 2027', '**Visit** 10 employers by 30 June 2027'])
      assert.deepEqual(states(text), plain, text);
  });
});

function times(count: number, pair: Pair): Pair[] {
  return Array.from({ length: count }, () => pair);
}

function row(text: string, yes: boolean): Row {
  return { id: text, text, gold: { specific: yes, measurable: yes, time_bound: yes, is_objective: true } };
}
