import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inAnyCase } from '../server/language/any-case.ts';
import { findAll } from '../server/language/match.ts';

const forms = [
  /(?:we |our )?(?:not |t)?(?:moved|o1|é)/gi,
  /\bO\d|(?<!\bNot )Moved\b/gi,
  /[A-D]\S{1,3}\s/gi,
  /^(?:We|our) ?(\w{2})\1|é/gi,
  /\W[sT]\u2019?/gi,
];

describe('an expression for texts in any case', () => {
  it('finds what the flag i finds, with the letters as they are written', () => {
    const piece = fc.constantFrom(
      'o1',
      'O2 ',
      'not ',
      'MOVED',
      'moved',
      'aBcd ',
      'We',
      'OUR ',
      'abAB',
      '’S',
      '’t',
      'é',
      '.',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom(...forms), (pieces, form) => {
        const text = pieces.join('');
        const places = (one: RegExp) => findAll(one, text).map(({ start, end, text: found }) => [start, end, found]);
        assert.deepEqual(places(inAnyCase(form)), places(form));
        assert.deepEqual(text.match(inAnyCase(form))?.length, places(inAnyCase(form)).length || undefined);
      }),
      { numRuns: 2000 },
    );
  });

  it('goes on where it was in one text, and begins anew in another', () => {
    const form = inAnyCase(/a/gi);
    assert.equal(form.exec('bA')?.index, 1);
    assert.equal(form.exec('bAA')?.index, 2);
    assert.equal(form.exec('bA'), null);
    assert.ok(inAnyCase(/A/i).test('xa'));
  });
});
