import type { Block } from './block.ts';
import type { Range } from './prose.ts';

/** A heading and what stands under it; the outermost section has no heading and level 0. */
export interface Section {
  readonly heading: Extract<Block, { kind: 'heading' }> | undefined;
  readonly level: number;
  /** What stands before the first sub-heading. */
  readonly blocks: Block[];
  readonly sections: Section[];
  range: Range;
}

/** Blocks in order → the tree that their headings make; levels may be skipped. */
export function sectionTree(blocks: readonly Block[]): Section {
  const root: Section = { heading: undefined, level: 0, blocks: [], sections: [], range: { start: 0, end: 0 } };
  const open = [root];
  for (const block of blocks) {
    if (block.kind === 'heading') {
      while ((open.at(-1)?.level ?? 0) >= block.level) open.pop();
      const section: Section = { heading: block, level: block.level, blocks: [], sections: [], range: block.range };
      open.at(-1)?.sections.push(section);
      open.push(section);
    } else open.at(-1)?.blocks.push(block);
    for (const section of open) section.range = { start: section.range.start, end: block.range.end };
  }
  return root;
}
