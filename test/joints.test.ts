import assert from 'node:assert/strict';
// Every form that is looked for is made on the way.
import '../server/analysis.ts';
import { withJoints } from '../server/language/joints.ts';
import { findAll } from '../server/language/match.ts';
import { Pattern } from '../server/language/pattern.ts';
import { readProjectFile } from './helpers.ts';

const joint = '(?=)';

describe('joints in an expression', () => {
  for (const [source, expected] of [
    ['(?:a|b)c', '(?:a|b)(?=)c'],
    ['(?:a |b )?(?:c|d)', '(?:a |b )?(?=)(?:c|d)'],
    ['(?:a|(?:b|c)d)(?<=e)f', '(?:a|(?:b|c)(?=)d)(?=)(?<=e)(?=)f'],
    // What is repeated, where an alternative ends, and the end.
    ['(?:a|b)*c(?:d)+e(?:f){2}g(?:h)??i|(?:j)|(?:k|l)', '(?:a|b)*c(?:d)+e(?:f){2}g(?:h)??i|(?:j)|(?:k|l)'],
    // Brackets that are no groups.
    [String.raw`[a)b]\)c(?<![\w)])d`, String.raw`[a)b]\)c(?<![\w)])d`],
  ] as const)
    it(`stand where they belong in ${source}`, () => assert.equal(withJoints(source), expected));

  it('come in most forms, and leave their signs in square brackets alone', () => {
    for (const { expression } of Pattern.all) {
      const bare = expression.source.replaceAll(joint, '');
      assert.equal(withJoints(bare), expression.source);
      assert.deepEqual(signSets(expression.source), signSets(bare));
    }
    assert.ok(Pattern.all.filter(({ expression }) => expression.source.includes(joint)).length > 80);
  });

  it('change nothing of what is found', () => {
    const lines = readProjectFile('examples/strong-plan.md').toLowerCase().split('\n');
    let found = 0;
    for (const { expression } of Pattern.all) {
      const bare = new RegExp(expression.source.replaceAll(joint, ''), 'g');
      for (const line of lines) {
        const matches = findAll(expression, line);
        assert.deepEqual(matches, findAll(bare, line));
        found += matches.length;
      }
    }
    assert.ok(found > 100, String(found));
  });
});

/** What stands in square brackets. */
function signSets(source: string): string[] {
  return Array.from(source.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]/g), ([token]) => token).filter(
    (token) => token[0] === '[',
  );
}
