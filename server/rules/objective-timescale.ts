import { addField, inlinePrompt, isAsked, type Wanted } from './add-field.ts';
import type { Rule } from './rule.ts';
import type { Objective } from '../document/plan.ts';
import type { Range } from '../document/prose.ts';
import { text } from '../messages/index.ts';
import type { Fix } from './rule.ts';

export default {
  id: 'objective-timescale',
  severity: 'warning',
  from: 'early',
  examples: {
    good: [
      '## Objectives\n\n### Lead three job-matching interviews by 30 June 2027',
      '## Objectives\n\n### Lead three job-matching interviews\n\n**Timescale:** 12 mths',
      '## Objectives\n\n### Lead three job-matching interviews\n\nBy when? By the end of Q2',
      '| Objective | Target dates for review and completion |\n| --- | --- |\n| Lead three groups | Review May 2027, done by 30 June 2027 |',
      '## Action plan\n\n| Objective | Activity |\n| --- | --- |\n| O1 | Shadow a colleague |',
    ],
    bad: [
      '## Objectives\n\n### ⟦Lead three job-matching interviews⟧',
      '## Objectives\n\n### Lead three job-matching interviews\n\n**Timescale:** ⟦Ongoing⟧ throughout the year',
      '## Objectives\n\n### Lead three job-matching interviews ⟦as soon as possible⟧',
      '## Objectives\n\n### Lead three job-matching interviews\n\n**By when?** ⟦TBC⟧',
      '## Objectives\n\n### Lead three job-matching interviews\n\n- **Timescale:** ⟦31/02/2027⟧',
      '## Objectives\n\n### Complete the induction I have wanted ⟦weekly⟧',
      '| Objective | By when? |\n| --- | --- |\n| ⟦Lead three groups⟧ | |',
      '## Objectives\n\n### ⟦Complete the Level 3 course I have wanted since 2019⟧',
    ],
  },
  *checkObjective(objective, { smart }) {
    const { id, statement } = objective;
    const { state, reason, evidence, doubt } = smart(objective).timeBound;
    if (state === 'met' || !statement.text || isAsked(objective, wanted)) return;
    const [weak] = evidence;
    if (doubt)
      yield {
        range: weak ?? statement.range,
        message: text('objective-timescale.doubt', { id, reason }),
        severity: 'hint',
      };
    else if (weak)
      yield {
        range: weak,
        message: text('objective-timescale.partly', { id, reason }),
        fixes: () => [ask(objective, weak)],
      };
    else
      yield {
        range: statement.range,
        message: text('objective-timescale.message', { id }),
        fixes: (plan) => [addField(plan, objective, wanted)],
      };
  },
} satisfies Rule;

const wanted: Wanted = { rule: 'objective-timescale', kind: 'timescale' };

/** In place of "ongoing" the question by when. */
function ask({ statement }: Objective, weak: Range): Fix {
  const inStatement = weak.start >= statement.range.start && weak.end <= statement.range.end;
  const prompt = inStatement ? inlinePrompt(wanted.rule) : text('objective-timescale.prompt');
  return { title: text('objective-timescale.fix'), edits: [{ range: weak, text: prompt }] };
}
