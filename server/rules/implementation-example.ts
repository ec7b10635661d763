import { someOf } from '../document/ask-each.ts';
import { allReflections } from '../document/near.ts';
import type { Entry, Part } from '../document/plan.ts';
import { remember } from '../document/remember.ts';
import { ask, askText } from '../document/watch.ts';
import {
  accountsIn,
  isAccount,
  outcomesOf,
  tellsOfIntention,
  tellsOfPast,
} from '../evidence/implementation-example.ts';
import { filled, sayings, wordsOf } from '../evidence/evidence.ts';
import { anyOfWords } from '../language/match.ts';
import { withoutPrompts } from '../language/prompts.ts';
import cues from '../lexicon/account-cues.json' with { type: 'json' };
import { text } from '../messages/index.ts';
import { elsewhere } from './other-sections.ts';
import type { Rule } from './rule.ts';
import { asks, placeFor, progressOf } from './under-way.ts';

export default {
  id: 'implementation-example',
  severity: 'warning',
  examples: {
    good: [
      '---\nstart: 2026-04-13\n---\n\n## Objectives\n\n### Lead three groups by May 2027\n\n## Implementation\n\nI led the first group on 4 June. Since then two people have asked to come back each week.',
      '## Objectives\n\n### Lead three groups by June 2026\n\n**Outcome:** Three groups led; attendance rose from 4 to 9.',
      '## Objectives\n\n### Lead three groups by June 2026\n\n**Progress review:** 3 August 2026: all three were led, and attendance rose from 4 to 9.',
      '## Objectives\n\n### Lead three groups by May 2027',
      '---\nstart: 2026-04-13\n---\n\n## Objectives\n\n| Objective | By when? |\n| --- | --- |\n| Lead three groups | May 2027 |\n\n## CPD log\n\n| Date | Activity | Impact on my practice |\n| --- | --- | --- |\n| 12 May 2026 | Shadowed a senior adviser in two profiling meetings | I open each meeting with a question |',
      '---\nstart: 2026-04-13\n---\n\n## Objectives\n\n- Lead three groups by May 2027\n\n## Implementation\n\n[What have you done so far?]',
    ],
    bad: [
      '---\nstart: 2026-04-13\n---\n\n## ⟦Objectives⟧\n\n### Lead three groups by May 2027',
      '---\nstart: 2026-04-13\n---\n\n## Objectives\n\n- Lead three groups by May 2027\n\n## ⟦Implementation⟧\n\nI will book a room and then I will ask my colleagues to come along to it.',
      '# ⟦Development plan⟧\n\n| Objective | By when? |\n| --- | --- |\n| Lead three groups | 30 June 2026 |',
      '---\nstart: 2026-04-13\n---\n\n## Objectives\n\n### Lead three groups by May 2027\n\n## ⟦Implementation⟧\n\nOn 4 June I led the first group in the library with eight people.',
    ],
  },
  *check(plan, context) {
    const progress = progressOf(plan, context);
    if (progress === 'new' || progress === 'unknown' || plan.implementation.some(asks)) return;
    const range = placeFor(plan, plan.implementation);
    if (!range) return;
    const outcomes = () => plan.objectives.filter((objective) => outcomesOf(objective).length > 0);
    if (!areAccounts(plan.implementation) && !outcomes().length) {
      const isSure =
        ![...plan.reviews, ...ask(plan, allReflections)].some(tellsOfWork) && !askText(plan, tellsElsewhere);
      yield { range, message: text('implementation-example.message'), ...(isSure ? {} : { severity: 'hint' }) };
    } else if (!tellImpact(plan.implementation) && !outcomes().some(tellsImpact)) {
      const told = plan.implementation.length ? undefined : outcomes().flatMap((objective) => outcomesOf(objective))[0];
      yield { range: told ?? range, message: text('implementation-example.impact'), severity: 'information' };
    }
  },
} satisfies Rule;

/** What is intended is no account. */
const isDone = remember((entry: Entry): boolean => tellsOfPast(wordsOf(entry)) || !tellsOfIntention(wordsOf(entry)));

const areAccounts = someOf((part: Part) => part.entries.some((entry) => accountsIn(entry).length > 0 && isDone(entry)));

/** The same under a heading that nobody knows. */
const tellsElsewhere = elsewhere(({ text: said }) => isAccount(said) && tellsOfPast(said) && /\b(?:I|we)\b/.test(said));

/** Whether a review or a reflection tells of something that the learner has done: that may be an example. */
const tellsOfWork = remember((part: Part): boolean =>
  part.entries.some(
    (entry) => accountsIn(entry).length > 0 && tellsOfPast(wordsOf(entry)) && /\b(?:I|we)\b/.test(wordsOf(entry)),
  ),
);

/** Whether it says what came of it: under a label that asks for it, in words, or as a number before and after. */
const tellsImpact = remember(
  (entry: Entry): boolean =>
    entry.fields.some(({ label, value }) => asksImpact.test(label.text) && value.text.split(' ').length >= 3) ||
    filled(entry, 'outcome').some(({ end, start }) => end - start > 40) ||
    impact.test(wordsOf(entry)) ||
    sayings(entry).some(({ text: said }) => sentencesOf(said).some((one) => !isOwnActivity(one))),
);

const tellImpact = someOf((part: Part) => part.entries.some(tellsImpact));

function sentencesOf(said: string): string[] {
  return withoutPrompts(said)
    .split(/[.!?;]\s|\n/)
    .filter((sentence) => sentence.trim().split(/\s+/).length >= 4);
}

/** "On 4 June I led the first group", "Attended a course": of anybody else, or of a thing, nobody knows that it is no impact. */
function isOwnActivity(sentence: string): boolean {
  return ownActivity.test(sentence.replace(/^\W+/, ''));
}

const impact = anyOfWords(cues.impact, 'i');
const asksImpact = /impact|appl(?:y|ied)|result|outcome|difference|benefit|effect|changed|differently/i;
const ownActivity =
  /^(?:(?:\S{1,30}\s){0,8}?(?:I|we|my (?:manager|mentor|colleague|supervisor) and I)\b(?! was| were)|\w+ed\b|(?:led|met|went|ran|held|read|took|did|wrote|gave|had|sat|saw|spoke|made|began|taught) )/i;
