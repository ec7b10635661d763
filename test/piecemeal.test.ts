import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Checker } from '../server/check.ts';
import { parsePlan } from '../server/document/parse.ts';
import { piecemeal } from '../server/document/piecemeal.ts';
import { remember } from '../server/document/remember.ts';
import { rules } from '../server/rules/index.ts';
import { smartProfile } from '../server/smart/profile.ts';
import { failOnBroken, today } from './helpers.ts';
import { markdown } from './markdown-fragments.ts';

const numRuns = Number(process.env['RUNS'] ?? 500);
const context = {
  today,
  smart: remember((objective: Parameters<typeof smartProfile>[0]) => smartProfile(objective, [])),
};

/** A clock by which whatever is found takes long. */
function hurried(): () => number {
  let time = 0;
  return () => (time += 1_000);
}

describe('a work that is done in pieces', () => {
  it('says of any plan what it says when it is done at once', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const checked = (source: string, inPieces: boolean): unknown => {
          const plan = parsePlan(source);
          const checker = new Checker(rules, failOnBroken);
          if (inPieces) Array.from(piecemeal(() => checker.check(plan, context), hurried()));
          return checker
            .check(plan, context)
            .map(({ rule, message, range: { start, end } }) => [rule, message, start, end]);
        };
        assert.deepEqual(checked(text, true), checked(text, false));
      }),
      { numRuns: Math.ceil(numRuns / 10) },
    );
  });

  it('finds nothing twice, and gives others their turn as often as it has found something new', () => {
    let asked = 0;
    const weigh = remember((thing: { weight: number }) => ((asked += 1), thing.weight));
    const things = Array.from({ length: 20 }, (_, weight) => ({ weight }));
    let sum = 0;
    const turns = [...piecemeal(() => (sum = things.reduce((all, thing) => all + weigh(thing), 0)), hurried())];
    assert.deepEqual({ sum, asked }, { sum: 190, asked: 20 });
    assert.equal(turns.length, 19);
  });

  it('lets errors of the work itself pass', () => {
    const fail = () => {
      throw new Error('broken');
    };
    assert.throws(() => [...piecemeal(fail)], /broken/);
  });
});
