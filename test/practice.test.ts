import assert from 'node:assert/strict';
import fc from 'fast-check';
import { practise } from '../server/features/practice.ts';
import { shippedSchemes } from '../server/scheme-files.ts';
import { readProjectFile } from './helpers.ts';

const today = { year: 2026, month: 6, day: 1 };
const draft = readProjectFile('examples/weak-first-draft.md');

const practised = (text: string, isWanted = () => true) => practise(text, today, shippedSchemes, isWanted);

describe('practice', () => {
  it('types behind what the objectives say, and takes all of it back', async () => {
    assert.deepEqual(await practised(draft), { keys: 120, text: draft });
  });

  it('ends as soon as somebody types', async () => {
    let asked = 0;
    const { keys, text } = await practised(draft, () => (asked += 1) <= 3);
    assert.deepEqual({ keys, text }, { keys: 6, text: draft });
  });

  it('has nothing to do in a text without objectives', async () => {
    assert.deepEqual(await practised('# My plan\n\nI like it here.\n'), {
      keys: 0,
      text: '# My plan\n\nI like it here.\n',
    });
  });

  it('copes with any text, and copies no more of a long one than it needs', async () => {
    const bit = fc.constantFrom(
      '👍 well',
      '|',
      '\r\n',
      '\n\n',
      '# ',
      '- ',
      '**By:** ',
      '[',
      'lead three groups a week ',
      '---',
      ' ',
    );
    const words = fc.array(bit, { maxLength: 30 }).map((bits) => bits.join(''));
    const head = '## Objectives\n\n### O1: Lead three job-search groups for the people I work with by June 2027';
    await fc.assert(
      fc.asyncProperty(words, fc.constantFrom('', ' '.repeat(30_000)), async (some, more) => {
        const given = `${head}${some}${more}`;
        const { text } = await practised(given);
        assert.equal(text, given.slice(0, 20_000));
      }),
      { numRuns: 10 },
    );
  });
});
