import { allReflections } from '../document/near.ts';
import type { Entry, Field, Part, Plan } from '../document/plan.ts';
import { remember } from '../document/remember.ts';
import { ask } from '../document/watch.ts';
import { says, sayings, wordsOf } from '../evidence/evidence.ts';
import { anyOfWords } from '../language/match.ts';
import { findPrompts } from '../language/prompts.ts';
import cues from '../lexicon/account-cues.json' with { type: 'json' };
import { text } from '../messages/index.ts';
import type { Rule } from './rule.ts';
import { asks } from './under-way.ts';

export default {
  id: 'feedback-unused',
  severity: 'information',
  examples: {
    good: [
      '## Feedback\n\n| From | What they said | What I did |\n| --- | --- | --- |\n| My manager | You fill every silence | I count to five before I speak |',
      '## Feedback\n\n| Who | What | What I did with it |\n| --- | --- | --- |\n| Head of year | Settle them first | Starter on the desk |',
      '## Feedback\n\nA participant said that I explain the forms like a person. I’ve rewritten the letter in that voice.',
      '## Feedback\n\nMy manager said that I fill every silence. I now count to five before I speak.',
      '## Feedback\n\nMy manager said that I fill every silence.\n\n## Reviews\n\n- 4 June 2026: the feedback on silences led us to add a note after each meeting.',
      '## Feedback\n\n| From | What they said | What I did |\n| --- | --- | --- |\n| My manager | You fill every silence | [What did you change?] |',
    ],
    bad: [
      '## Feedback\n\n| From | What they said | What I did |\n| --- | --- | --- |\n| My manager | ⟦You fill every silence⟧ | |\n| A peer | Too many slides | Cut them to nine |',
      '## ⟦Feedback⟧\n\nMy manager said that I fill every silence in meetings.',
      '## ⟦Feedback⟧\n\n| From | What they said | My response |\n| --- | --- | --- |\n| My manager | You fill every silence | |\n| A peer | Too many slides | |\n| A participant | Kind | |',
      '## ⟦Feedback received⟧\n\n| From | What they said |\n| --- | --- |\n| My manager | You fill every silence |\n| A peer | Too many slides |\n\n## Reviews\n\n- 4 June 2026: one group was led.',
    ],
  },
  *check(plan) {
    const [part] = plan.feedback;
    if (!part) return;
    const entries = plan.feedback.flatMap((one) => one.entries).filter((entry) => sayings(entry).length > 0);
    const blank = entries.flatMap((entry) => unanswered(entry) ?? []);
    // A table that is still to be answered is one thing to do, not one for each row.
    const isPut = blank.length > 0 && blank.length <= 2;
    if (isPut) for (const { value } of blank) yield { range: value.range, message: text('feedback-unused.blank') };
    const isUsed = () => !blank.length && (entries.some((entry) => tellsUse(entry)) || usedLater(plan));
    if (!entries.length || isPut || plan.feedback.some(asks) || isUsed()) return;
    yield { range: part.heading.range, message: text('feedback-unused.message') };
  },
} satisfies Rule;

/** What was said in a record whose place for the answer to it is blank. */
const unanswered = remember((entry: Entry): Field | undefined => {
  const answers = entry.fields.filter(isAnswer);
  const isBlank = answers.length > 0 && answers.every(({ value }) => !says(value) && !findPrompts(value.text).length);
  if (!isBlank) return undefined;
  return (
    entry.fields.find(({ kind, value }) => kind === 'comment' && says(value)) ??
    entry.fields.find(({ value }) => says(value))
  );
});

const tellsUse = remember((entry: Entry): boolean => {
  return entry.fields.some((field) => isAnswer(field) && says(field.value)) || saysUsed(wordsOf(entry));
});

/** In words such as "as a result", or as something that the learner has done or did. */
function saysUsed(words: string): boolean {
  return used.test(words) || done.test(words);
}

/** Whether a field is the place for what followed: "What I did with it", "Changes", "Action". */
function isAnswer({ kind, label }: Field): boolean {
  return kind === 'response' || kind === 'change' || kind === 'outcome' || asksWhatFollowed.test(label.text);
}

const asksWhatFollowed =
  /\b(?:actions?|respon(?:se|ded)|results?|outcomes?|follow(?:ed|[- ]up)|next steps?|changed?|difference|impact)\b|\b(?:what|how) (?:I|we)(?:'ve|’ve| have| will| now| then| would)? (?:did|do|done|used?|applied|respond|acted|learned|learnt|took)\b|\bused (?:it|this)\b/i;

/** Whether a later account, review or reflection comes back to what somebody said. */
function usedLater(plan: Plan): boolean {
  const { implementation, reviews, objectives } = plan;
  const told = [...implementation, ...reviews, ...ask(plan, allReflections)].some(speaksOfFeedback);
  return told || objectives.some((objective) => speaksOf.test(wordsOf(objective)));
}

const speaksOfFeedback = remember((part: Part): boolean => part.entries.some((entry) => speaksOf.test(wordsOf(entry))));

const used = anyOfWords(cues.used, 'i');
const done =
  /\b(?:I|we)(?:['’]ve| have) (?!(?:had|been|received|got|asked|collected|gathered|not|never|no)\b)|(?:^|[.;!?]\s|\n)(?:I|We) (?!(?:asked|received|collected|gathered|wanted|needed|worked)\b)\w+ed\b|\bwhat I (?:did|changed)\b/;
const speaksOf =
  /\b(?:feedback|fed back|remark(?:s|ed)?|comment(?:s|ed)?|suggest(?:ed|ions?)|pointed out|advice|advised|told me|said)\b/i;
