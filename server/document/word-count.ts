import { withoutPrompts } from '../language/prompts.ts';
import type { Block } from './block.ts';
import { partKinds } from './labels.ts';
import type { Prose } from './prose.ts';
import { remember } from './remember.ts';
import type { Section } from './sections.ts';

/** The words of a section, as most centres count them: neither headings and tables nor the reference list and the declaration. */
export const wordsIn = remember((section: Section): number => {
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
