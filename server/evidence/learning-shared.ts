import { matches, sayingsOf, type EvidenceKind } from './evidence.ts';

/** What was learnt, passed on to others: in an objective's outcome, the account of what was done, reviews, or reflections. */
export default {
  id: 'learning-shared',
  inReflections: true,
  find({ objectives, implementation, reviews, reflections }) {
    const outcomes = objectives.flatMap(({ fields }) => fields.filter(({ kind }) => kind === 'outcome'));
    const told = sayingsOf([...implementation, ...reviews, ...reflections]);
    return { found: matches([...outcomes.map(({ value }) => value), ...told], shared) };
  },
} satisfies EvidenceKind;

/** Notes leave out the "I" at the beginning of a sentence; anywhere else it may be somebody else who did it. */
const shared =
  /(?:\b(?:I|we) (?:have |had |then |also )?|^|[.;:] )(?:shared|presented|demonstrated|taught|trained|briefed|showed)(?: [\w'’-]{1,30}){0,6} (?:colleagues?|peers?|team|staff|advisers?|coaches|trainees|volunteers|partners)\b/gi;
