import type { Entry, Field } from '../document/plan.ts';
import type { Place } from '../document/place.ts';
import type { Prose } from '../document/prose.ts';
import { remember } from '../document/remember.ts';
import { matches, says, sayings, wordsOf } from '../evidence/evidence.ts';
import { inAnyCase } from '../language/any-case.ts';
import { anyOfWords, piece } from '../language/match.ts';
import { withoutPrompts } from '../language/prompts.ts';
import cues from '../lexicon/account-cues.json' with { type: 'json' };
import { text } from '../messages/index.ts';
import type { Rule } from './rule.ts';

export default {
  id: 'change-without-reason',
  severity: 'information',
  examples: {
    good: [
      '## Reviews\n\n### 24 September 2026\n\nThe target date of O2 was moved to 13 November because a care employer closed.',
      '## Review log\n\n| Date | Changes | Reason for change |\n| --- | --- | --- |\n| 1 June 2026 | O2 moved to July | Manager on leave |',
      '## Review log\n\n| Date | What changed |\n| --- | --- |\n| 1 June 2026 | No change |\n| 1 July 2026 | After supervision O2 was split |',
      '## Version history\n\n| Version | What changed |\n| --- | --- |\n| 1 | First version |\n| 2 | O2 moved to July for the school holidays |',
      '## Reviews\n\n### 1 June 2026\n\nThe nursery takes nobody in before Easter. I moved the target date to May.',
      '## Reviews\n\n- 1 June 2026: I added two contacts to my list. No target was changed.',
      '## Review log\n\n| Date | Progress | Changes |\n| --- | --- | --- |\n| 1 June 2026 | Three of nine employers seen | O2 moved to July |',
    ],
    bad: [
      '## Reviews\n\n### 24 September 2026\n\nBoth groups went well. The ⟦target date was moved⟧ from 30 September to 13 November.',
      '## Review log\n\n| Date | Changes | Reason for change |\n| --- | --- | --- |\n| 1 June 2026 | ⟦O2 moved to July⟧ | |',
      '## Version history\n\n| Version | Changes |\n| --- | --- |\n| 2 | ⟦O2 moved to July⟧ |\n| 3 | ⟦O4 added⟧ |',
      '## Reviews\n\n**22 October 2026.** Meeting with my manager. Going fine. ⟦I have extended the target for objective 1⟧.',
      '## Review log\n\n### 26 June 2026\n\nThe ⟦date for Objective 1 was changed⟧ from 30 June to 30 September. The number was changed from four to six.',
      '## Review log\n\n- **Date:** 1 June 2026\n- **Changes:** ⟦O2 moved to July⟧',
    ],
  },
  *check({ reviews }) {
    for (const part of reviews) {
      const isExplained = part.entries.some((entry) => isLabelled(entry) && givesReason(entry));
      for (const entry of part.entries) {
        if (isExplained && isLabelled(entry)) continue;
        for (const { range, isSure } of bareChanges(entry))
          yield { range, message: text('change-without-reason.message'), ...(isSure ? {} : { severity: 'hint' }) };
      }
    }
  },
} satisfies Rule;

interface Bare {
  readonly range: Place;
  /** Whether nothing else in the entry can be its reason. */
  readonly isSure: boolean;
}

/** An item of a list of labels: what it leaves out another item may say. */
function isLabelled({ layout, fields }: Entry): boolean {
  return layout === 'list' && fields.length > 0;
}

/** The changes of an entry that gives no reason. */
const bareChanges = remember((entry: Entry): Bare[] => {
  if (givesReason(entry)) return [];
  const isSure = !entry.fields.some(({ kind, value }) => !besides.has(kind) && value.text.split(' ').length >= 3);
  const labelled = entry.fields.filter(
    ({ kind, value }) => kind === 'change' && says(value) && !nothing.test(value.text),
  );
  if (labelled.length) return labelled.map(({ value }) => ({ range: value.range, isSure }));
  const texts = [...(entry.heading ? [entry.heading] : []), ...sayings(entry)];
  // What is changed at one review has one reason to be asked for.
  return matches(texts, toThePlan)
    .slice(0, 1)
    .map((range) => ({ range, isSure: isSure && !texts.some(mayExplain) }));
});

const givesReason = remember(
  (entry: Entry): boolean =>
    reason.test(wordsOf(entry)) ||
    forSomething.test(wordsOf(entry)) ||
    entry.fields.some(({ label, value }) => asksWhy.test(label.text) && says(value)),
);

/** Whether another sentence beside the change may be its reason without saying so: "The nursery is full till Easter. I moved the date." */
function mayExplain({ text }: Prose): boolean {
  const sentences = withoutPrompts(text).split(/[.!?](?:\s|$)|\n/);
  if (!sentences.some((one) => changes.test(one))) return false;
  return sentences.some((one) => one.split(/\s+/).length >= 4 && !changes.test(one) && !status.test(one));
}

/** Kinds of fields that give no reason. */
const besides = new Set<Field['kind']>([
  'change',
  'date',
  'reference',
  'outcome',
  'response',
  'timescale',
  'standards',
]);
const reason = anyOfWords(cues.reason, 'i');
const asksWhy = /reason|why|because|rationale/i;
/** "For the school holidays" gives a reason, "for objective 1" does not. */
const forSomething = inAnyCase(
  /\bfor (?!(?:(?:the|my|our|this|that|an?) )?(?:(?:first|second|third|fourth|last|next|other) )?(?:smart )?(?:objectives?|goals?|targets?|aims?|plan|completion|finishing|review|end|it|all|both|[osg]?\d)\b)/i,
);
/** What is no change: that nothing was, or that the plan came about. */
const nothing = inAnyCase(
  /\b(?:no|none|not|nothing|never|kept|unchanged|n\/a|on track)\b|^(?:-|–|(?:(?:the|my) )?(?:first|initial|original) (?:version|draft|plan)|(?:original|new plan|draft)$|(?:plan|version 1|pdp|objectives) (?:was |were )?(?:first )?(?:written|agreed|created|started|drafted|set|begun))/i,
);
/** What is part of the plan: "the target date for objective 2". */
const ofPlan = String.raw`(?:(?:target|review|end|completion|finish) )?(?=\S)(?:dates?|deadlines?|time-?scales?|targets?|objectives?|goals?|plan|number)(?=\W|$)(?: (?:for|of) (?:objective|goal|target|O)? ?\d{1,2})?(?=\W|$)(?: \d{1,2})?|O\d{1,2}`;
const changed =
  'changed|moved|revised|extended|amended|adjusted|postponed|shortened|dropped|replaced|reduced|lowered|raised|brought forward|put back|pushed back';
/** How far the plan is, who met and what stays: no reasons. */
const status =
  /\b(?:on track|fine|well|completed?|done|met|meeting|kept|held|so far|good|stands?|stood|led|progress|changed|moved)\b|^\W*\d{1,2} \p{L}+ \d{4}\b/iu;
/** Only what is part of the plan, and was changed: "no target was changed" and "I added a contact" are none. */
const changeForms = [
  String.raw`(?<!\bno |\bnot |\bneither |\bif (?:the |a |my )?)\b(?:${ofPlan}) (?:was|has been|were|have been) (?:then |now |also )?${piece(`(?:${changed}|added)`)}\b`,
  String.raw`\b(?:I|we) (?:have |had )?(?:then |now |also )?${piece(`(?:${changed})`)} (?:the|my|our|its) (?:${ofPlan})\b`,
].join('|');
const changes = inAnyCase(new RegExp(changeForms, 'i'));
const toThePlan = inAnyCase(new RegExp(changeForms, 'gi'));
