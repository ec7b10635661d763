import assert from 'node:assert/strict';
import { analyse } from '../server/analysis.ts';
import { failOnBroken, today } from './helpers.ts';

const objectives = '## Objectives\n\n### Lead three groups\n';
const cases: readonly { name: string; text: string; next?: string }[] = [
  { name: 'nothing', text: objectives },
  { name: 'only what has passed', text: `---\nreviews: [2026-10-15, 2026-11-22]\n---\n\n${objectives}` },
  {
    name: 'dates at the top, in any order',
    text: `---\nreviews: [2027-04-22, 2026-10-15, 2027-01-14]\n---\n\n${objectives}`,
    next: '2027-01-14',
  },
  { name: 'today', text: `---\nreviews: [2026-11-23]\n---\n\n${objectives}`, next: '2026-11-23' },
  { name: 'a day of an objective', text: `${objectives}\n**Review date:** 14 January 2027\n`, next: '2027-01-14' },
  {
    name: 'a day of an objective that tells what came of it',
    text: `${objectives}\n**Review date:** 14 January 2027\n\n**Outcome:** Three groups led.\n`,
  },
  {
    name: 'a day in the part on reviews, before one at the top',
    text: `---\nreviews: [2027-04-22]\n---\n\n${objectives}\n## Reviews\n\n- 4 May 2026: agreed the plan.\n- 14 January 2027: with my manager\n`,
    next: '2027-01-14',
  },
  {
    name: 'a day after the plan was handed in',
    text: `---\nsubmission: 2026-10-01\nreviews: [2026-11-01, 2027-01-14]\n---\n\n${objectives}`,
    next: '2027-01-14',
  },
  { name: 'no real day', text: `---\nreviews: [2027-02-30, soon]\n---\n\n${objectives}` },
];

describe('the next review', () => {
  for (const { name, text, next } of cases) {
    it(`is ${next ?? 'none'} where the plan names ${name}`, () => {
      assert.equal(analyse(text, today, failOnBroken).checklist().nextReview, next);
    });
  }
});
