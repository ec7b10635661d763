import type { Block } from './block.ts';
import type { Prose } from './prose.ts';
import { isSame, remember } from './remember.ts';
import { editOf, isBlock, membersOf, type Member, type Section, type SectionEdit } from './sections.ts';

/**
 * Asks every block of a section, and of all sections inside it, and joins the answers in the order of the text. Answers are remembered, for
 * blocks, for sections and for groups of neighbours: after an edit in one of hundreds of sections a few dozen things are looked at again, and
 * fewer where what was edited still answers the same.
 */
export function gather<Answer>(
  ask: (block: Block) => Answer,
  join: (answers: readonly Answer[]) => Answer,
): (section: Section) => Answer {
  const ofBlock = remember(ask);
  const ofBlocks = inGroups(ofBlock, join);
  const ofMember = (member: Member) => (isBlock(member) ? ofBlock(member) : ofSection(member));
  const ofSection = remember((section: Section): Answer => {
    const edit = editOf(section);
    if (edit && changesNothing(edit, ofMember)) return ofSection(edit.before);
    const own = ofBlocks(section.own);
    return section.sections.length ? join([own, ofSections(section.sections)]) : own;
  });
  const ofSections = inGroups(ofSection, join);
  return ofSection;
}

/** The same where a block's answer depends on what it stands under: `tell` says what those under a heading are told, a word or a number. */
export function gatherUnder<Told, Answer>(
  tell: (heading: Prose | undefined, outer: Told) => Told,
  ask: (block: Block, told: Told) => Answer,
  join: (answers: readonly Answer[]) => Answer,
): (section: Section, told: Told) => Answer {
  const ofBlock = remember(ask);
  const ofSection = remember((section: Section, outer: Told): Answer => {
    const told = tell(section.heading?.prose, outer);
    const ofMember = (member: Member) => (isBlock(member) ? ofBlock(member, told) : ofSection(member, told));
    const edit = editOf(section);
    if (edit && changesNothing(edit, ofMember)) return ofSection(edit.before, outer);
    return join(membersOf(section).map(ofMember));
  });
  return ofSection;
}

/** Whether each member that an edit brought answers as the one whose place it took. */
function changesNothing({ gone, come }: SectionEdit, ask: (member: Member) => unknown): boolean {
  return come.every((member, index) => isSame(ask(member), ask(gone[index] ?? member)));
}

/** The same for a list that each block answers with. */
export function gatherList<Item>(ask: (block: Block) => readonly Item[]): (section: Section) => readonly Item[] {
  return gather(ask, (lists) => lists.flat());
}

/** Whether any block says yes. */
export function gatherAny(ask: (block: Block) => boolean): (section: Section) => boolean {
  return gather(ask, (answers) => answers.includes(true));
}

/** Whether any of many things says yes. */
export function someOf<Thing extends object>(ask: (thing: Thing) => boolean): (things: readonly Thing[]) => boolean {
  return inGroups(ask, (answers) => answers.includes(true));
}

/** Asks many things, by groups of neighbours and by groups of groups: after an edit in one of them few answers are joined anew. */
function inGroups<Thing extends object, Answer>(
  ask: (thing: Thing) => Answer,
  join: (answers: readonly Answer[]) => Answer,
): (things: readonly Thing[]) => Answer {
  const ofAll = (things: readonly Thing[]) => join(things.map((thing) => ask(thing)));
  const ofGroup = remember(ofAll);
  const ofGroups = remember((groups: readonly (readonly Thing[])[]) => join(groups.map((group) => ofGroup(group))));
  return (things) =>
    things.length <= groupSize ? ofAll(things) : join(groupsOf(things).map((groups) => ofGroups(groups)));
}

const groupSize = 16;

/** The same lists as long as their members are the same, for whoever asks: so a long list is gone through once for all questions. */
const groupsOf = remember(<Thing extends object>(things: readonly Thing[]) => grouped(grouped(things))) as <
  Thing extends object,
>(
  things: readonly Thing[],
) => readonly (readonly (readonly Thing[])[])[];

function grouped<Thing extends object>(things: readonly Thing[]): (readonly Thing[])[] {
  const groups: (readonly Thing[])[] = [];
  for (let at = 0; at < things.length; at += groupSize) {
    const group = things.slice(at, at + groupSize);
    if (group[0]) groups.push(sameGroup(group[0], group) as readonly Thing[]);
  }
  return groups;
}

const sameGroup = remember((_: object, group: readonly object[]) => group);
