import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cuesIn } from '../server/language/cues.ts';
import { Pattern } from '../server/language/pattern.ts';
import '../server/rules/index.ts';
import '../server/smart/profile.ts';
import { ownSet, readRows } from './accuracy/labelled.ts';

describe('the cues of a pattern', () => {
  it('are there wherever it matches, among all that it can match', () => {
    const untried: string[] = [];
    for (const pattern of Pattern.all) {
      const { source } = pattern.expression;
      let matches = 0;
      for (const text of fc.sample(fc.stringMatching(withoutLooks(source)), { numRuns: 1000, seed: 1 })) {
        for (const surrounded of [text, `(${text})`, `${text}: x`, `x, ${text}`, `between ${text}`]) {
          if (!matchesIn(pattern, surrounded)) continue;
          matches += 1;
          if (!pattern.mayMatch(cuesIn(surrounded))) untried.push(`"${surrounded}" with /${source}/`);
        }
      }
      assert.ok(matches > 0, `nothing was found that /${source}/ matches`);
    }
    assert.deepEqual(untried, []);
  });

  it('are there wherever it matches in objectives that people write', () => {
    for (const { text } of readRows(ownSet)) {
      const plain = text.toLowerCase();
      const cues = cuesIn(plain);
      for (const pattern of Pattern.all)
        if (!pattern.mayMatch(cues)) assert.ok(!matchesIn(pattern, plain), `"${text}": /${pattern.expression.source}/`);
    }
  });

  it('keep most patterns from being tried at all', () => {
    const tried = readRows(ownSet).map(({ text }) => {
      const cues = cuesIn(text.toLowerCase());
      return Pattern.all.filter((pattern) => pattern.mayMatch(cues)).length;
    });
    const middle = tried.sort((a, b) => a - b)[tried.length >> 1] ?? 0;
    assert.ok(middle < Pattern.all.length / 4, `half the objectives need ${middle} of ${Pattern.all.length}`);
  });

  it('read a text as words, whatever stands between them', () => {
    const pattern = new Pattern('half.term', [['half term ']]);
    assert.ok(['half-term', 'the half term.', '(half-term'].every((text) => pattern.mayMatch(cuesIn(text))));
    assert.ok(['behalf terms', 'half', ''].every((text) => !pattern.mayMatch(cuesIn(text))));
  });
});

function matchesIn({ expression }: Pattern, text: string): boolean {
  expression.lastIndex = 0;
  const matches = expression.test(text);
  expression.lastIndex = 0;
  return matches;
}

/** The expression without what looks around and without edges of words, which the maker of texts does not know. */
function withoutLooks(source: string): RegExp {
  let kept = '';
  for (let at = 0; at < source.length; at += 1) {
    const look = /^\(\?(?:=|!|<=|<!)/.test(source.slice(at, at + 4));
    if (look) at = closingOf(source, at);
    else if (source.startsWith('\\b', at)) at += 1;
    else if (source[at] === '\\') kept += source.slice(at, (at += 1) + 1);
    else kept += source.charAt(at);
  }
  // Nor does it know what a group took before: here always the mark of a date.
  return new RegExp(kept.replaceAll(/\\k<\w+>/g, '[/-]'));
}

/** Where the group ends that opens here. */
function closingOf(source: string, open: number): number {
  let depth = 0;
  let inClass = false;
  for (let at = open; at < source.length; at += 1) {
    const sign = source[at];
    if (sign === '\\') at += 1;
    else if (inClass) inClass = sign !== ']';
    else if (sign === '[') inClass = true;
    else if (sign === '(') depth += 1;
    else if (sign === ')' && (depth -= 1) === 0) return at;
  }
  throw new Error(`no end of the group at ${open}: ${source}`);
}
