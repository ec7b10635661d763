import { proseOf, type Block } from './block.ts';
import { Place } from './place.ts';
import { remember } from './remember.ts';
import { sameEnds } from './same.ts';

/** A heading and what stands under it; the outermost section has no heading and level 0. */
export interface Section {
  readonly heading: Heading | undefined;
  readonly level: number;
  /** What stands before the first sub-heading. */
  readonly blocks: readonly Block[];
  /** Its heading and its blocks, the sections inside it left out. */
  readonly own: readonly Block[];
  readonly sections: readonly Section[];
  /** Its own blocks, and then the sections inside it. */
  readonly members: readonly Member[];
  /** How many blocks it has, those of the sections inside it too. */
  readonly size: number;
  readonly range: Place;
}

export type Member = Block | Section;

/** Whether a member of a section is a block. */
export function isBlock(member: Member): member is Block {
  return 'kind' in member;
}

type Heading = Extract<Block, { kind: 'heading' }>;

/**
 * Blocks in order → the tree that their headings make; levels may be skipped. From edit to edit a section in which nothing has changed stays
 * the same object, and is not gone through again.
 */
export class SectionTree {
  private blocks: readonly Block[] = [];
  private root: Section = rootOf([]);

  of(blocks: readonly Block[]): Section {
    const { start, end } = sameEnds(blocks, this.blocks);
    if (start === blocks.length && start === this.blocks.length) return this.root;
    const pieces: Member[] = [];
    keep(pieces, this.root, 0, 0, start);
    for (const block of blocks.slice(start, blocks.length - end)) pieces.push(block);
    keep(pieces, this.root, 0, this.blocks.length - end, Infinity);
    this.root = rootOf(pieces);
    this.blocks = blocks;
    return this.root;
  }
}

/** What a block says; the same list as long as the block is the same. */
export const proseOfBlock = remember((block: Block) => proseOf([block]));

/**
 * Takes over what a section has between two places, counted in blocks, where the section begins `at` one of them. A section inside it is taken
 * over whole if the block behind it, which ends it, is within them as well.
 */
function keep(pieces: Member[], section: Section, at: number, from: number, to: number): void {
  if (at >= to || at + section.size <= from) return;
  if (section.heading && at >= from && at + section.size < to) {
    pieces.push(section);
    return;
  }
  for (const block of section.own) {
    if (at >= from && at < to) pieces.push(block);
    at += 1;
  }
  for (const inner of section.sections) {
    keep(pieces, inner, at, from, to);
    at += inner.size;
  }
}

interface Draft {
  readonly heading: Heading | undefined;
  readonly blocks: Block[];
  readonly sections: Section[];
}

function rootOf(pieces: readonly Member[]): Section {
  const root: Draft = { heading: undefined, blocks: [], sections: [] };
  const open = [root];
  for (const piece of pieces) {
    if (isBlock(piece) && piece.kind !== 'heading') {
      open.at(-1)?.blocks.push(piece);
      continue;
    }
    while ((open.at(-1)?.heading?.level ?? 0) >= piece.level) close(open);
    if (isBlock(piece)) open.push({ heading: piece, blocks: [], sections: [] });
    else open.at(-1)?.sections.push(piece);
  }
  while (open.length > 1) close(open);
  return finished(root.heading, root.blocks, root.sections);
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
  const own = heading ? [heading, ...blocks] : blocks;
  let size = own.length;
  for (const section of sections) size += section.size;
  const members = sections.length ? [...own, ...sections] : own;
  return { heading, level: heading?.level ?? 0, blocks, own, sections, members, size, range };
}
