import { matches, sayingsOf, type EvidenceKind } from './evidence.ts';

/** What was learnt, passed on to others: in the account of what was done, in reviews, or in reflections. */
export default {
  id: 'learning-shared',
  find: ({ implementation, reviews, reflections }) => ({
    found: matches(sayingsOf([...implementation, ...reviews, ...reflections]), shared),
  }),
} satisfies EvidenceKind;

const others = String.raw`(?:colleagues?|peers?|team|staff|advisers?|coaches|trainees|volunteers|partners)`;
const between = String.raw`(?: [\w'’-]{1,30}){0,6}`;
const shared = new RegExp(
  String.raw`\b(?:I|we) (?:have |had |then |also )?(?:shared|presented|showed|demonstrated|taught|trained|briefed|coached|explained)${between} ${others}\b`,
  'gi',
);
