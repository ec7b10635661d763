import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TypingLine } from '../client/calm/typing-line.ts';
import { FakeClock } from './fake-clock.ts';

const [plan, other] = ['file:///plan.md', 'file:///other.md'];
const delay = 1500;

describe('the line that is being typed', () => {
  it('shows nothing until 1.5 s after the last key, counted from each key anew', () => {
    const { line, clock, told, shown } = start();
    line.typed(plan, 4, delay);
    clock.pass(1499);
    line.typed(plan, 4, delay);
    clock.pass(1499);
    assert.deepEqual(shown(), [3, 5]);
    assert.equal(told(), 0);
    clock.pass(1);
    assert.deepEqual(shown(), [3, 4, 5]);
    assert.equal(told(), 1);
  });

  it('is shown as soon as the cursor leaves it, and only then', () => {
    const { line, shown, told } = start();
    line.typed(plan, 4, delay);
    line.cursorAt(plan, 4);
    line.cursorAt(other, 9);
    assert.deepEqual(shown(), [3, 5]);
    line.cursorAt(plan, 5);
    assert.deepEqual(shown(), [3, 4, 5]);
    assert.equal(told(), 1);
  });

  it('is shown when Enter begins another, which is held in its place', () => {
    const { line, shown, told } = start();
    line.typed(plan, 4, delay);
    line.typed(plan, 5, delay);
    assert.deepEqual(shown(), [3, 4]);
    assert.equal(told(), 1);
  });

  it('is shown when another document comes to the front', () => {
    const { line, shown, told, clock } = start();
    line.typed(plan, 4, delay);
    line.left();
    assert.deepEqual(shown(), [3, 4, 5]);
    clock.pass(delay);
    assert.equal(told(), 1, 'and nobody is told twice');
  });

  it('concerns its own document only', () => {
    const { line, shown } = start();
    line.typed(plan, 4, delay);
    assert.deepEqual(shown(other), [3, 4, 5]);
  });

  it('holds back whatever reaches over it', () => {
    const { line } = start();
    line.typed(plan, 4, delay);
    const over = [
      { first: 1, last: 9 },
      { first: 4, last: 6 },
      { first: 1, last: 3 },
    ];
    assert.deepEqual(
      line.shown(plan, over, (one) => one),
      [{ first: 1, last: 3 }],
    );
  });

  it('is not held at all where the delay is 0, and what was held is let go', () => {
    const { line, shown, told } = start();
    line.typed(plan, 4, delay);
    line.typed(plan, 4, 0);
    assert.deepEqual(shown(), [3, 4, 5]);
    assert.equal(told(), 1);
  });

  it('is always shown in the end, whatever was done before', () => {
    const step = fc.oneof(
      fc.record({ type: fc.constant('typed'), line: fc.nat(5) }),
      fc.record({ type: fc.constant('cursor'), line: fc.nat(5) }),
      fc.record({ type: fc.constant('pass'), line: fc.nat(2000) }),
    );
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const { line, clock, shown, told } = start();
        for (const one of steps) {
          if (one.type === 'typed') line.typed(plan, one.line, delay);
          else if (one.type === 'cursor') line.cursorAt(plan, one.line);
          else clock.pass(one.line);
        }
        const [hidden, before] = [shown().length < 3, told()];
        clock.pass(delay);
        assert.deepEqual(shown(), [3, 4, 5]);
        if (hidden) assert.equal(told(), before + 1, 'whoever shows them was told');
        assert.equal(clock.waiting, 0);
      }),
    );
  });
});

function start() {
  const clock = new FakeClock();
  let times = 0;
  const line = new TypingLine(clock, () => (times += 1));
  const lines = [3, 4, 5];
  const shown = (document = plan) => line.shown(document, lines, (one) => ({ first: one, last: one }));
  return { line, clock, shown, told: () => times };
}
