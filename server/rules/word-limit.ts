import { askText } from '../document/watch.ts';
import { wordsIn } from '../document/word-count.ts';
import { text } from '../messages/index.ts';
import type { Rule } from './rule.ts';

export default {
  id: 'word-limit',
  severity: 'information',
  from: 'final',
  examples: {
    good: [
      '---\nword-limit: 10\n---\n\n# My personal development plan and all that belongs to it\n\nI lead three groups a week and write it up.',
      '---\nword-limit: 4\n---\n\nI lead three groups.\n\n| What I do every week of the year |\n| --- |\n| I lead three groups |\n\n## References\n\nKolb, D.A. (1984) *Experiential learning*.',
      '---\nword-limit: "[How many words?]"\n---\n\nI lead three groups a week.',
      'I lead three groups a week.',
    ],
    bad: [
      '---\nword-limit: ⟦5⟧\n---\n\nI lead three groups a week.\n',
      '---\nword-limit: ⟦5⟧\n---\n\n## Objectives\n\n- Lead three groups\n- Write a guide',
      '---\nwordlimit: ⟦5 words⟧\n---\n\n> I lead three groups\n> a week.',
    ],
  },
  *check(plan) {
    const [value] = plan.frontmatter.values['word-limit'] ?? [];
    const limit = Number(value?.text.replace(/[,\s]|words$/gi, '') ?? NaN);
    if (!value || !(limit > 0)) return;
    const count = askText(plan, wordsIn);
    if (count <= limit * 1.1) return;
    yield { range: value.range, message: text('word-limit.message', { count, limit, over: count - limit }) };
  },
} satisfies Rule;
