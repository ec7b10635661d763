import { hasActivity } from '../evidence/activities.ts';
import { text } from '../messages/index.ts';
import { stated } from '../smart/judge.ts';
import { addField, isAsked, type Wanted } from './add-field.ts';
import type { Rule } from './rule.ts';

export default {
  id: 'objective-activity',
  severity: 'warning',
  examples: {
    good: [
      '## Objectives\n\n### Lead three job-matching interviews by 30 June 2027\n\n**Activities:** Sit in on two interviews, then lead three',
      '## Objectives\n\n### O1: Lead three job-matching interviews\n\n## Action plan\n\n| Objective | Activity |\n| --- | --- |\n| O1 | Shadow a colleague |',
      '| Objective | What will I do? | By when? |\n| --- | --- | --- |\n| Lead three groups | Shadow a colleague twice | 30 June 2027 |',
      '## Objectives\n\n### Complete the Level 3 certificate course by 30 June 2027',
      '## Objectives\n\n1. Lead three job-matching interviews by 30 June 2027. I will shadow a colleague first.',
      '## Objectives\n\n### Lead three groups\n\n## Action plan\n\n- Shadow a colleague in May\n- Lead the Thursday group',
    ],
    bad: [
      '## Objectives\n\n### ⟦Lead three job-matching interviews by 30 June 2027⟧',
      '| Objective | What will I do? | By when? |\n| --- | --- | --- |\n| ⟦Lead three groups⟧ | | 30 June 2027 |\n| Write a guide | Ask three colleagues what it should answer | 31 May 2027 |',
      '## Objectives\n\n- Lead three groups\n  - Activities: shadow a colleague twice\n- ⟦Write a guide to local bus routes⟧\n  - Timescale: 31 May 2027',
      '## Objectives\n\n### O1: Lead three groups\n\n### O2: ⟦Write a guide to local bus routes⟧\n\n## Action plan\n\n| Objective | Activity |\n| --- | --- |\n| O1 | Shadow a colleague |',
    ],
  },
  *checkObjective(objective, _, plan) {
    const { id, statement } = objective;
    if (!stated(statement).text.trim() || isAsked(objective, wanted) || hasActivity(plan, objective)) return;
    yield {
      range: statement.range,
      message: text('objective-activity.message', { id }),
      fixes: (now) => [addField(now, objective, wanted)],
    };
  },
} satisfies Rule;

const wanted: Wanted = { rule: 'objective-activity', kind: 'activity' };
