import type { Entry, Field } from '../document/plan.ts';
import type { Place } from '../document/place.ts';
import { remember } from '../document/remember.ts';
import { matches, says, sayings, wordsOf } from '../evidence/evidence.ts';
import { anyOfWords } from '../language/match.ts';
import cues from '../lexicon/account-cues.json' with { type: 'json' };
import { text } from '../messages/index.ts';
import type { Rule } from './rule.ts';

export default {
  id: 'change-without-reason',
  severity: 'information',
  isOnTrial: true,
  examples: {
    good: [
      '## Reviews\n\n### 24 September 2026\n\nThe target date of O2 was moved to 13 November because a care employer closed.',
      '## Review log\n\n| Date | Changes | Reason for change |\n| --- | --- | --- |\n| 1 June 2026 | O2 moved to July | Manager on leave |',
      '## Review log\n\n| Date | What changed |\n| --- | --- |\n| 1 June 2026 | No change |\n| 1 July 2026 | After supervision O2 was split |',
      '## Reviews\n\n- 1 June 2026: I added two contacts to my list. No target was changed.',
      '## Review log\n\n| Date | Progress | Changes |\n| --- | --- | --- |\n| 1 June 2026 | Three of nine employers seen | O2 moved to July |',
    ],
    bad: [
      '## Reviews\n\n### 24 September 2026\n\nBoth groups went well. The ⟦target date was moved⟧ from 30 September to 13 November.',
      '## Review log\n\n| Date | Changes | Reason for change |\n| --- | --- | --- |\n| 1 June 2026 | ⟦O2 moved to July⟧ | |',
      '## Version history\n\n| Version | Changes |\n| --- | --- |\n| 2 | ⟦O2 moved to July⟧ |\n| 3 | ⟦O4 added⟧ |',
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
  return texts.flatMap((prose) => matches([prose], toThePlan)).map((range) => ({ range, isSure }));
});

const givesReason = remember(
  (entry: Entry): boolean =>
    reason.test(wordsOf(entry)) || entry.fields.some(({ label, value }) => asksWhy.test(label.text) && says(value)),
);

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
const nothing = /\b(?:no|none|not|nothing|never|kept|unchanged|n\/a)\b/i;
/** Only what is part of the plan, and was changed: "no target was changed" and "I added a contact" are none. */
const toThePlan =
  /(?<!\bno |\bnot |\bneither )\b(?:(?:target |review |end )?(?:date|deadline|target|objective|plan)|O\d{1,2}) (?:was|has been|were|have been) (?:changed|moved|revised|extended|amended|adjusted|postponed|shortened|dropped|replaced|added|brought forward|put back)\b|\b(?:I|we) (?:have )?(?:changed|moved|revised|extended|amended|postponed|shortened|dropped|replaced) (?:the|my|our|its) (?:target |review |end )?(?:date|deadline|target|objective|plan)\b/gi;
