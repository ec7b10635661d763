import { proseOf, type Block } from './block.ts';
import { Place } from './place.ts';
import { isSame, remember } from './remember.ts';

/** A heading and what stands under it; the outermost section has no heading and level 0. */
export interface Section {
  readonly heading: Heading | undefined;
  readonly level: number;
  /** What stands before the first sub-heading. */
  readonly blocks: readonly Block[];
  /** Its heading and its blocks, the sections inside it left out. */
  readonly own: readonly Block[];
  readonly sections: readonly Section[];
  /** How many blocks it has, those of the sections inside it too. */
  readonly size: number;
  readonly range: Place;
}

/** Which members of a section, blocks of its own or sections inside it, an edit has replaced by which others. */
export interface SectionEdit {
  readonly before: Section;
  readonly gone: readonly Member[];
  readonly come: readonly Member[];
}

export type Member = Block | Section;

/** What a section was before the last edit in it, for whoever remembers what was said of that. */
export function editOf(section: Section): SectionEdit | undefined {
  return edits.get(section);
}

/** Its own blocks, and then the sections inside it. */
export function membersOf({ own, sections }: Section): readonly Member[] {
  return sections.length ? [...own, ...sections] : own;
}

/** Whether a member is a block. */
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
    const most = Math.min(blocks.length, this.blocks.length);
    let start = 0;
    while (start < most && blocks[start] === this.blocks[start]) start += 1;
    if (start === blocks.length && start === this.blocks.length) return this.root;
    let end = 0;
    while (end < most - start && blocks.at(-1 - end) === this.blocks.at(-1 - end)) end += 1;
    const pieces: Member[] = [];
    keep(pieces, this.root, 0, 0, start);
    for (const block of blocks.slice(start, blocks.length - end)) pieces.push(block);
    keep(pieces, this.root, 0, this.blocks.length - end, Infinity);
    this.root = edited(this.root, rootOf(pieces));
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

function sectionUnder(heading: Heading, blocks: readonly Block[], sections: readonly Section[]): Section {
  const last = lastUnder(heading);
  if (last.section && isSame(last.section.blocks, blocks) && isSame(last.section.sections, sections))
    return last.section;
  return (last.section = edited(last.section, finished(heading, blocks, sections)));
}

/** The section that stood under a heading last. */
const lastUnder = remember((heading: Heading): { heading: Heading; section: Section | undefined } => ({
  heading,
  section: undefined,
}));

/** Notes from what an edit has made a section, where it replaced a few of its members. */
function edited(before: Section | undefined, section: Section): Section {
  if (!before) return section;
  // Only the newest has what was before it, so that the past is not kept.
  edits.delete(before);
  const [old, now] = [membersOf(before), membersOf(section)];
  if (old.length !== now.length) return section;
  let start = 0;
  while (start < now.length && old[start] === now[start]) start += 1;
  let end = now.length;
  while (end > start && old[end - 1] === now[end - 1]) end -= 1;
  if (end - start <= fewMembers)
    edits.set(section, { before, gone: old.slice(start, end), come: now.slice(start, end) });
  return section;
}

const edits = new WeakMap<Section, SectionEdit>();
const fewMembers = 4;

function finished(heading: Draft['heading'], blocks: readonly Block[], sections: readonly Section[]): Section {
  const first = heading ?? blocks[0] ?? sections[0];
  const last = sections.at(-1) ?? blocks.at(-1) ?? heading;
  const range = first && last ? Place.between(first.range, last.range) : Place.nowhere;
  const own = heading ? [heading, ...blocks] : blocks;
  let size = own.length;
  for (const section of sections) size += section.size;
  return { heading, level: heading?.level ?? 0, blocks, own, sections, size, range };
}
