import { gatherList } from '../document/gather.ts';
import { askText } from '../document/watch.ts';
import { text } from '../messages/index.ts';
import type { Rule } from './rule.ts';

export default {
  id: 'document-too-complex',
  severity: 'information',
  from: 'early',
  inReflections: true,
  examples: {
    good: [
      `${'> '.repeat(8)}A quotation of a quotation`,
      '## Objectives\n\n- Lead three groups\n  - with Ann\n    - on Mondays\n      - in the library',
      `| ${'Skill | '.repeat(12)}\n|${' --- |'.repeat(12)}\n| ${'4 | '.repeat(12)}`,
    ],
    bad: [
      `⟦${'> '.repeat(80)}Far too many⟧`,
      `## Objectives\n\n⟦${'- '.repeat(70)}Lead three groups⟧\n\nThe rest is checked.`,
      `⟦${'- > '.repeat(40)}Lead⟧\n\n> ${'- > '.repeat(40)}one finding is enough`,
    ],
  },
  *check(plan) {
    const [range, ...others] = askText(plan, unreadIn);
    if (!range) return;
    yield {
      range,
      message: text(`document-too-complex.${others.length ? 'several' : 'one'}`, { count: others.length }),
    };
  },
} satisfies Rule;

const unreadIn = gatherList((block) => (block.kind === 'unread' ? [block.line] : []));
