import { text } from '../messages/index.ts';
import { addField, isAsked, type Wanted } from './add-field.ts';
import type { Rule } from './rule.ts';

export default {
  id: 'objective-success-criteria',
  severity: 'warning',
  from: 'early',
  examples: {
    good: [
      '## Objectives\n\n### Lead three job-matching interviews by 30 June 2027',
      '## Objectives\n\n### Shadow the employer team\n\n**How will I know I’ve succeeded?** Two visit reports signed off by my manager',
      '## Objectives\n\n### Raise my note audit score from 70% to 95%',
      '## Objectives\n\n### Pass the Level 4 Certificate in Advice and Guidance',
      '## Objectives\n\n### Shadow the employer team\n\n#### Measurable\n\nA log of four visits',
    ],
    bad: [
      '## Objectives\n\n### ⟦Shadow the employer team⟧',
      '## Objectives\n\n### ⟦Shadow the employer team by 30 June 2027⟧',
      '## Objectives\n\n### ⟦Run the Thursday job club in my 3rd year⟧',
      '## Objectives\n\n### Shadow the employer team\n\n**⟦Success criteria:⟧**',
      '| Objective | What will my success criteria be? |\n| --- | --- |\n| ⟦Run the Thursday job club⟧ | |',
      '## Objectives\n\n### ⟦Use the Level 3 handbook with my caseload⟧',
    ],
  },
  *checkObjective(objective, { smart }) {
    const { id, statement, fields } = objective;
    const { state, reason, evidence } = smart(objective).measurable;
    if (state === 'met' || !statement.text || isAsked(objective, wanted)) return;
    const empty = fields.find((field) => field.kind === wanted.kind && !field.value.text && field.layout !== 'cell');
    if (state === 'missing')
      yield {
        range: empty?.range ?? statement.range,
        message: text('objective-success-criteria.message', { id }),
        fixes: (plan) => [addField(plan, objective, wanted)],
      };
    else
      yield {
        range: evidence[0] ?? statement.range,
        message: text('objective-success-criteria.doubt', { id, reason }),
        severity: 'hint',
      };
  },
} satisfies Rule;

const wanted: Wanted = { rule: 'objective-success-criteria', kind: 'successCriteria' };
