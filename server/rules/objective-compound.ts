import { sourceRange } from '../document/prose.ts';
import { findSecondAim } from '../language/second-aim.ts';
import { text } from '../messages/index.ts';
import { stated } from '../smart/judge.ts';
import type { Rule } from './rule.ts';

export default {
  id: 'objective-compound',
  severity: 'information',
  from: 'early',
  examples: {
    good: [
      '## Objectives\n\n### Design and deliver three workshops for employers by 30 June 2027',
      '## Objectives\n\n- Make ten employer visits and log each one in the CRM\n- Lead and evaluate three groups',
      '| Objective | By when? |\n| --- | --- |\n| Lead three groups by planning the sessions and writing a leaflet | June 2027 |',
      '## Objectives\n\n### Complete the motivational interviewing course and pass both assessments',
      '## Objectives\n\n### Phone ten employers to find vacancies and fill the spring job fair',
    ],
    bad: [
      '## Objectives\n\n### Lead three groups and ⟦complete a first-aid course⟧ by 30 June 2027',
      '## Objectives\n\n- Deliver five workshops for local employers and ⟦run the Thursday job club⟧',
      '| Objective | By when? |\n| --- | --- |\n| Lead three interviews and ⟦redesign the referral form⟧ | 30 June 2027 |',
    ],
  },
  *checkObjective({ id, statement }) {
    const second = findSecondAim(stated(statement));
    if (!second) return;
    const { start, end, doubt } = second;
    const range = sourceRange(statement, start, end);
    if (doubt) yield { range, message: text('objective-compound.doubt', { id }), severity: 'hint' };
    else yield { range, message: text('objective-compound.message', { id }) };
  },
} satisfies Rule;
