import assert from 'node:assert/strict';
import { progressOf } from '../client/progress.ts';
import type { Checklist, State } from '../server/checklist-shape.ts';
import { untranslated } from './translate.ts';

function checklist(states: readonly State[], nextReview?: string): Checklist {
  const criteria = states.map((state) => ({ id: 'MP', title: '', quote: '', state, evidence: [], gaps: [] }));
  return { scheme: '', schemeTitle: '', objectives: [], criteria, ...(nextReview ? { nextReview } : {}) };
}

const cases: readonly {
  states: readonly State[];
  nextReview?: string;
  locale?: string;
  short: string;
  full: string;
}[] = [
  {
    states: ['met', 'met', 'met', 'partly'],
    nextReview: '2027-01-12',
    short: 'MP 3/4 · next review 12 Jan',
    full: '3 of 4 marking points met, 1 partly; next review on 12 January 2027',
  },
  { states: ['met', 'missing'], short: 'MP 1/2', full: '1 of 2 marking points met' },
  { states: ['partly', 'missing'], short: 'MP 0/2', full: '0 of 2 marking points met, 1 partly' },
  {
    states: ['met'],
    nextReview: '2027-03-01',
    locale: 'de',
    short: 'MP 1/1 · next review 1. März',
    full: '1 of 1 marking points met; next review on 1. März 2027',
  },
  // At a change of the clocks, and at the ends of a year, the day stays the day.
  {
    states: ['met'],
    nextReview: '2026-12-31',
    short: 'MP 1/1 · next review 31 Dec',
    full: '1 of 1 marking points met; next review on 31 December 2026',
  },
];

describe('the progress of a plan in words', () => {
  for (const { states, nextReview, locale = 'en-GB', short, full } of cases) {
    it(`is “${short}”`, () => {
      assert.deepEqual(progressOf(checklist(states, nextReview), untranslated, locale), { short, full });
    });
  }
});
