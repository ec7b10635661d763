import { proseOf, type Block } from './block.ts';
import { Place } from './place.ts';
import { remember } from './remember.ts';

/** A heading and what stands under it; the outermost section has no heading and level 0. */
export interface Section {
  readonly heading: Heading | undefined;
  readonly level: number;
  /** What stands before the first sub-heading. */
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly range: Place;
}

type Heading = Extract<Block, { kind: 'heading' }>;

/** Blocks in order → the tree that their headings make; levels may be skipped. A section in which nothing has changed stays the same object. */
export function sectionTree(blocks: Iterable<Block>): Section {
  const root: Draft = { heading: undefined, blocks: [], sections: [] };
  const open = [root];
  for (const block of blocks) {
    if (block.kind !== 'heading') open.at(-1)?.blocks.push(block);
    else {
      while ((open.at(-1)?.heading?.level ?? 0) >= block.level) close(open);
      open.push({ heading: block, blocks: [], sections: [] });
    }
  }
  while (open.length > 1) close(open);
  return finished(root.heading, root.blocks, root.sections);
}

/** Its heading and its blocks, the sections inside it left out. */
export function ownBlocks({ heading, blocks }: Section): readonly Block[] {
  return heading ? [heading, ...blocks] : blocks;
}

/** What a block says; the same list as long as the block is the same. */
export const proseOfBlock = remember((block: Block) => proseOf([block]));

interface Draft {
  readonly heading: Heading | undefined;
  readonly blocks: Block[];
  readonly sections: Section[];
}

function close(open: Draft[]): void {
  const draft = open.pop();
  if (draft?.heading) open.at(-1)?.sections.push(sectionUnder(draft.heading, draft.blocks, draft.sections));
}

const sectionUnder = remember((heading: Heading, blocks: readonly Block[], sections: readonly Section[]) =>
  finished(heading, blocks, sections),
);

function finished(heading: Draft['heading'], blocks: readonly Block[], sections: readonly Section[]): Section {
  const first = heading ?? blocks[0] ?? sections[0];
  const last = sections.at(-1) ?? blocks.at(-1) ?? heading;
  const range = first && last ? Place.between(first.range, last.range) : Place.nowhere;
  return { heading, level: heading?.level ?? 0, blocks, sections, range };
}
