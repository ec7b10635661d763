import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../server/analysis.ts';
import type { SmartLetter, State } from '../server/checklist-shape.ts';
import measurable from '../server/smart/examples/measurable.json' with { type: 'json' };
import specific from '../server/smart/examples/specific.json' with { type: 'json' };
import timeBound from '../server/smart/examples/time-bound.json' with { type: 'json' };
import { failOnBroken, today } from './helpers.ts';

const examples: Readonly<Partial<Record<SmartLetter, string[][]>>> = { specific, measurable, timeBound };

for (const [letter, rows] of Object.entries(examples) as [SmartLetter, [string, State][]][]) {
  describe(`the judge of ${letter}`, () => {
    for (const [statement, expected] of rows) {
      it(`${statement} → ${expected}`, () => assert.equal(verdictOf(statement)?.[letter].state, expected));
    }
  });
}

describe('every judge', () => {
  const statements = Object.values(examples).flatMap((rows) => rows.map(([statement = '']) => statement));

  it('has examples enough, each statement once for each letter', () => {
    assert.ok(statements.length > 100);
    for (const rows of Object.values(examples))
      assert.equal(new Set(rows.map(([statement]) => statement)).size, rows.length);
  });

  it('says the same whatever the white space, the emphasis and the escapes', () => {
    const dressed = fc
      .constantFrom(...statements)
      .chain((statement) => fc.tuple(fc.constant(statement), dress(statement)));
    fc.assert(
      fc.property(dressed, ([statement, marked]) => {
        assert.deepEqual(statesOf(marked), statesOf(statement), marked);
      }),
      { numRuns: 300 },
    );
  });

  it('says the same in lower case, but for names that only a capital tells', () => {
    const free = statements.filter((statement) => !/[A-Z]/.test(statement.slice(1)));
    for (const statement of free) assert.deepEqual(statesOf(statement.toLowerCase()), statesOf(statement), statement);
  });

  it('never throws, and gives a reason for every verdict', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (statement) => {
        const smart = verdictOf(statement.replace(/\s/g, ' '));
        for (const { reason } of Object.values(smart ?? {})) assert.match(reason, /\w/);
      }),
      { numRuns: 500 },
    );
  });
});

/** The statement with a word in bold, in italics, or behind a wrapped line. */
function dress(statement: string): fc.Arbitrary<string> {
  const words = statement.split(' ');
  const forms = [
    (word: string) => `**${word}**`,
    (word: string) => `*${word}*`,
    (word: string) => `\n${word}`,
    (word: string) => ` ${word}`,
  ];
  return fc
    .tuple(fc.nat(words.length - 1), fc.constantFrom(...forms))
    .map(([at, form]) =>
      words.map((word, index) => (index === at && index > 0 && /^\w+$/.test(word) ? form(word) : word)).join(' '),
    );
}

function verdictOf(statement: string) {
  const source = `## Objectives\n\n### Objective 1\n\n${statement}\n`;
  return analyse(source, today, failOnBroken).checklist().objectives[0]?.smart;
}

function statesOf(statement: string): State[] {
  return Object.values(verdictOf(statement) ?? {}).map(({ state }) => state);
}
