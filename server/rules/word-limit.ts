import type { Block } from '../document/block.ts';
import { partKinds } from '../document/labels.ts';
import type { Prose } from '../document/prose.ts';
import { remember } from '../document/remember.ts';
import type { Section } from '../document/sections.ts';
import { askText } from '../document/watch.ts';
import { withoutPrompts } from '../language/prompts.ts';
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

/** What most centres count: neither headings and tables nor the reference list and the declaration. */
const wordsIn = remember((section: Section): number => {
  if (section.heading && isLeftOut(section.heading.prose)) return 0;
  const own = section.blocks.reduce((sum, block) => sum + wordsOf(block), 0);
  return section.sections.reduce((sum, inner) => sum + wordsIn(inner), own);
});

const isLeftOut = remember((heading: Prose) =>
  partKinds(heading.text).some((kind) => kind === 'references' || kind === 'declaration'),
);

const wordsOf = remember((block: Block): number => {
  if (block.kind === 'paragraph') return countWords(block.prose.text);
  const inner = block.kind === 'quote' ? block.blocks : block.kind === 'list' ? block.items.flatMap(blocksOf) : [];
  return inner.reduce((sum, one) => sum + wordsOf(one), 0);
});

function blocksOf({ blocks }: { blocks: Block[] }): Block[] {
  return blocks;
}

function countWords(prose: string): number {
  return withoutPrompts(prose)
    .split(/\s/)
    .filter((word) => /\w/.test(word)).length;
}
