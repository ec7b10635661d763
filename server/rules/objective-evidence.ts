import { ask } from '../document/watch.ts';
import { text } from '../messages/index.ts';
import { stated } from '../smart/judge.ts';
import { addField, isAsked, type Wanted } from './add-field.ts';
import { isAssessed, isItemised, isJustifiedIn, isNamedBesideNeed } from './justification.ts';
import type { Rule } from './rule.ts';

export default {
  id: 'objective-evidence',
  severity: 'information',
  examples: {
    good: [
      '## Self-assessment\n\n| ID | Skill | Rating |\n| --- | --- | --- |\n| S1 | Leading groups | 2 |\n\n## Objectives\n\n### Lead three groups\n\n**Why:** S1',
      '## Self-assessment\n\nI rated myself 2 out of 5 for groups.\n\n## Objectives\n\n### Lead three groups\n\nMy 360-degree feedback asked for it.',
      '## Skills audit\n\n- Leading groups: 2\n\n## Objectives\n\n- Lead three groups\n  - Why: rated 2, my lowest score',
      '## Self-assessment\n\n| Skill | Rating |\n| --- | --- |\n| Bus routes | 2 |\n\n## Objectives\n\n| Objective | By when? |\n| --- | --- |\n| Write a guide to bus routes | June 2027 |',
      '## Objectives\n\n### Lead three groups',
    ],
    bad: [
      '## Self-assessment\n\n| ID | Skill | Rating |\n| --- | --- | --- |\n| S1 | Leading groups | 2 |\n\n## Objectives\n\n### ⟦Write a guide to bus routes⟧\n\n**Timescale:** 31 May 2027',
      '## SWOT\n\nI am calm, 4 out of 5, and I speak before I have listened.\n\n## Objectives\n\n- ⟦Lead three groups⟧\n- Write a guide, because my SWOT showed that I forget the routes',
      '## Skills audit\n\n- S1: Leading groups, 2 of 5\n\n## Objectives\n\n| Objective | Why | By when? |\n| --- | --- | --- |\n| ⟦Write a guide⟧ | | June 2027 |\n| Lead three groups | S1 | May 2027 |',
    ],
  },
  *checkObjective(objective, _, plan) {
    const { id, statement } = objective;
    if (!ask(plan, isAssessed) || !stated(statement).text.trim() || isAsked(objective, wanted)) return;
    if (isJustifiedIn(plan, objective) || isNamedBesideNeed(plan, objective)) return;
    yield {
      range: statement.range,
      message: text('objective-evidence.message', { id }),
      // Where nothing has an id or a rating, a link is harder to make and easier to overlook.
      ...(ask(plan, isItemised) ? {} : { severity: 'hint' as const }),
      fixes: (now) => [addField(now, objective, wanted)],
    };
  },
} satisfies Rule;

const wanted: Wanted = { rule: 'objective-evidence', kind: 'origin' };
