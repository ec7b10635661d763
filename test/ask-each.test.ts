import assert from 'node:assert/strict';
import fc from 'fast-check';
import { askEach, listOf } from '../server/document/ask-each.ts';

const numRuns = Number(process.env['RUNS'] ?? 500);

interface Thing {
  readonly says: number;
}

/** Where an edit begins, how many things it takes, and what those say that it brings. */
const edit = fc.record({ at: fc.nat(20), gone: fc.nat(4), come: fc.array(fc.nat(2), { maxLength: 4 }) });
const told = fc.nat(1);
const first = fc.array(fc.nat(2), { maxLength: 20 });
const edits = fc.array(fc.tuple(edit, told), { maxLength: 8 });

describe('asking each of many things', () => {
  it('gives after any edits what asking all of them anew gives, and asks only those that are new', () => {
    fc.assert(
      fc.property(first, edits, (first, edits) => {
        let asked = 0;
        const ask = ({ says }: Thing, more: number) => ((asked += 1), says + more);
        const ofEach = askEach(ask, (answers) => [...answers]);
        let things = first.map((says): Thing => ({ says }));
        ofEach(things, 0);
        let before = 0;
        for (const [{ at, gone, come }, more] of edits) {
          const old = things;
          things = [...things];
          things.splice(at, gone, ...come.map((says): Thing => ({ says })));
          asked = 0;
          assert.deepEqual(
            ofEach(things, more),
            things.map(({ says }) => says + more),
          );
          const others = things.filter((thing, index) => thing !== old[index]).length;
          const keepsAnEnd = things.length > 0 && (things[0] === old[0] || things.at(-1) === old.at(-1));
          if (things.length >= 6 && things.length === old.length && more === before && keepsAnEnd)
            assert.equal(asked, others);
          before = more;
        }
      }),
      { numRuns },
    );
  });

  it('gives after any edits all that each answers with, as one list', () => {
    fc.assert(
      fc.property(first, edits, (first, edits) => {
        const list = ({ says }: Thing, more: number) => Array.from({ length: says }, (_, index) => index + more);
        const ofEach = listOf(list);
        let things = first.map((says): Thing => ({ says }));
        ofEach(things, 0);
        for (const [{ at, gone, come }, more] of edits) {
          things = things.toSpliced(at, gone, ...come.map((says): Thing => ({ says })));
          assert.deepEqual(
            ofEach(things, more),
            things.flatMap((thing) => list(thing, more)),
          );
        }
      }),
      { numRuns },
    );
  });

  it('gives the same object while all answer the same, whatever they are', () => {
    const ofEach = askEach(
      ({ says }: Thing) => says,
      (answers) => ({ sum: answers.reduce((one, other) => one + other, 0) }),
    );
    const things = Array.from({ length: 8 }, (_, says): Thing => ({ says }));
    const sum = ofEach(things);
    assert.equal(ofEach(things.with(3, { says: 3 })), sum);
    assert.deepEqual(ofEach(things.with(3, { says: 4 })), { sum: 29 });
  });
});
