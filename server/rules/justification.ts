import { askEach } from '../document/ask-each.ts';
import { idsOf, lettersOf } from '../document/ids.ts';
import type { Entry, Objective, Part, Plan } from '../document/plan.ts';
import { remember } from '../document/remember.ts';
import { ask } from '../document/watch.ts';
import { sayings, sayingsOf } from '../evidence/evidence.ts';
import { ratingsOf } from '../evidence/rated-self-assessment.ts';
import { tellingWords } from '../language/telling-words.ts';
import { isJustified } from '../smart/justified.ts';
import { idsNamed, recordingParts } from './need-ids.ts';

/** Whether an objective says, by id or in words, which finding of the self-assessment it answers. */
export function isJustifiedIn(plan: Plan, objective: Objective): boolean {
  return isJustified(objective, ask(plan, needIdsOf), findingWords(ask(plan, findingsOf)));
}

/** Whether something besides it names the objective and a finding side by side ("S1 … taken up in O2"). */
export function isNamedBesideNeed(plan: Plan, { id }: Objective): boolean {
  return ask(plan, namedBesideNeeds).includes(id);
}

/** Whether the self-assessment says enough for an objective to be asked for a link to it. */
export const isAssessed = remember(({ selfAssessment }: Plan) =>
  selfAssessment.some((part) => sayingsOf([part]).length > 1),
);

/** Whether its findings are items of their own, with ids or ratings. */
export const isItemised = remember(
  (plan: Plan) =>
    needIdsOf(plan).length > 0 ||
    plan.selfAssessment.some(({ entries }) => entries.some((entry) => ratingsOf(entry).length > 0)),
);

const needIdsOf = remember((plan: Plan): string[] =>
  idsOf(plan)
    .flatMap(({ id, of }) => (of === 'need' ? [id] : []))
    .slice(0, mostNeeds),
);

const namedBesideNeeds = remember((plan: Plan): readonly string[] => {
  const letters = [...new Set(needIdsOf(plan).map(lettersOf))];
  return letters.length ? namedBeside(recordingParts(plan), letters) : [];
});

const namedBeside = askEach(
  ({ entries }: Part, letters: readonly string[]) =>
    entries.map(idsNamed).filter((ids) => ids.some((id) => letters.includes(lettersOf(id)))),
  (ids) => ids.flat(2),
);

/** What the self-assessment speaks of, as telling words. */
const findingsOf = remember(({ selfAssessment }: Plan): readonly string[] => wordsOfParts(selfAssessment));

const wordsOfPart = remember(({ entries }: Part): readonly string[] => entries.flatMap(wordsOfEntry));
const wordsOfParts = askEach(wordsOfPart, (words) => [...new Set(words.flat())]);
const wordsOfEntry = remember((entry: Entry): readonly string[] =>
  [...(entry.heading ? [entry.heading] : []), ...sayings(entry)].flatMap(tellingWords),
);
const findingWords = remember((words: readonly string[]): ReadonlySet<string> => new Set(words));

/** No audit has more; each is looked for in each objective. */
const mostNeeds = 60;
