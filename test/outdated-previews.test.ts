import assert from 'node:assert/strict';
import fc from 'fast-check';
import { OutdatedPreviews, patience } from '../client/outdated-previews.ts';
import { FakeClock } from './fake-clock.ts';

const [plan, other] = ['file:///plan.md', 'file:///other.md'];

describe('a preview that shows what is no longer true', () => {
  it('is rendered anew after a while, once', () => {
    const previews = start();
    previews.shows(plan);
    previews.becomes(plan, 'new');
    previews.clock.pass(patience - 1);
    assert.equal(previews.asked(), 0);
    previews.clock.pass(1);
    assert.equal(previews.asked(), 1);
    previews.shows(plan);
    previews.clock.pass(patience);
    assert.equal(previews.asked(), 1);
    assert.equal(previews.clock.waiting, 0);
  });

  it('is left alone where an edit has rendered it meanwhile, and where nothing is new', () => {
    const previews = start();
    previews.shows(plan);
    previews.becomes(plan, 'new');
    previews.shows(plan);
    previews.clock.pass(patience);
    previews.becomes(plan, 'new');
    previews.clock.pass(patience);
    assert.equal(previews.asked(), 0);
  });

  it('is asked for once more where VS Code did not render it, as when the plan was just saved, and then no more', () => {
    const previews = start();
    previews.shows(plan);
    previews.becomes(plan, 'new');
    for (const times of [1, 2, 2]) {
      previews.clock.pass(patience);
      assert.equal(previews.asked(), times);
    }
    previews.becomes(plan, 'newer');
    assert.equal(previews.clock.waiting, 0, 'it is closed, as far as can be known');
  });

  it('does not wait for what has no preview', () => {
    const previews = start();
    previews.shows(plan);
    previews.becomes(other, 'new');
    assert.equal(previews.clock.waiting, 0);
  });

  it('is right in the end, whatever was done before, as long as VS Code drops no two wishes in a row', () => {
    const step = fc.oneof(
      fc.record({ does: fc.constant('shows'), value: fc.constantFrom(plan, other) }),
      fc.record({ does: fc.constant('becomes'), value: fc.constantFrom(plan, other) }),
      fc.record({ does: fc.constant('passes'), value: fc.nat(2 * patience) }),
    );
    fc.assert(
      fc.property(fc.array(step), fc.boolean(), (steps, drops) => {
        const previews = start();
        let isDropped = false;
        previews.onAsk = () => {
          isDropped = drops && !isDropped;
          if (!isDropped) for (const document of [plan, other]) previews.shows(document);
        };
        for (const document of [plan, other]) previews.shows(document);
        for (const [index, { does, value }] of steps.entries()) {
          if (does === 'shows') previews.shows(String(value));
          else if (does === 'becomes') previews.becomes(String(value), `state ${index}`);
          else previews.clock.pass(Number(value));
        }
        // For a wish that is dropped, for the one after it, and to find that all is right.
        for (let times = 0; times < 3; times += 1) previews.clock.pass(patience);
        for (const document of [plan, other]) assert.ok(previews.isRight(document));
        assert.equal(previews.clock.waiting, 0);
      }),
    );
  });
});

/** Two documents, what is true of each, and what a preview shows of it. */
function start() {
  const clock = new FakeClock();
  const [states, shown] = [new Map<string, string>(), new Map<string, string>()];
  const stateOf = (document: string) => states.get(document) ?? 'old';
  let asked = 0;
  const previews = new OutdatedPreviews(clock, stateOf, () => {
    asked += 1;
    started.onAsk();
  });
  const started = {
    clock,
    asked: () => asked,
    onAsk: () => {},
    shows(document: string) {
      shown.set(document, stateOf(document));
      previews.rendered(document);
    },
    becomes(document: string, state: string) {
      states.set(document, state);
      previews.changed(document);
    },
    isRight: (document: string) => shown.get(document) === stateOf(document),
  };
  return started;
}
