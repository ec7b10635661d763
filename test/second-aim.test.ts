import assert from 'node:assert/strict';
import { findSecondAim } from '../server/language/second-aim.ts';
import { ownSet, readRows } from './accuracy/labelled.ts';

/** Statements with two aims, the second marked; ⟨…⟩ where the two may be steps of one. */
const two = [
  'Lead three groups, and ⟦complete a first-aid course⟧ by June',
  'Complete the Level 3 certificate in advice and guidance and ⟦lead three job clubs⟧',
  'Pass the driving test and ⟦buy a car⟧',
  'Hold a weekly clinic and ⟦train two volunteers⟧',
  'Reduce missed appointments from 30% to 20% and ⟨run two employer breakfasts⟩',
  'Leading three groups and ⟦completing a first-aid course⟧',
];

const one = [
  'Design and run a pilot with 5 customers and 3 staff',
  'Lead and evaluate three groups',
  'Deliver a workshop and an e-learning module',
  'Build a database of 50 employers and contact each of them',
  'Present a briefing to the team and answer their questions',
  'Interview six employers and produce a factsheet',
  'Lead six meetings and obtain an average score of 4',
  'Lead three groups by planning the sessions and writing a leaflet',
  'Phone ten employers to find vacancies and fill the spring job fair',
  'Provide support to 20 customers and their families',
];

describe('a second aim in a statement', () => {
  for (const marked of two) {
    it(`is found in ${JSON.stringify(marked)}`, () => {
      const statement = marked.replace(/[⟦⟧⟨⟩]/g, '');
      const found = findSecondAim(statement);
      const words = found && statement.slice(found.start, found.end);
      assert.equal(words, /[⟦⟨](.*)[⟧⟩]/.exec(marked)?.[1]);
      assert.equal(found?.doubt, marked.includes('⟨'));
    });
  }

  it('is not found where there is one aim', () => {
    assert.deepEqual(one.filter(findSecondAim), []);
  });

  it('is found in none of our own statements that hold one', () => {
    const rows = readRows(ownSet);
    assert.ok(rows.length > 200);
    assert.deepEqual(
      rows.filter(({ text }) => findSecondAim(text)).map(({ text }) => text),
      [],
    );
  });
});
