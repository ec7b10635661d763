import type { Block } from './block.ts';
import { remember } from './remember.ts';
import type { Section } from './sections.ts';

/**
 * Asks every block of a section, and of all sections inside it, and joins the answers in the order of the text. Answers are remembered, for
 * blocks, for sections and for groups of neighbours: after an edit in one of hundreds of sections a few dozen things are looked at again.
 */
export function gather<Answer>(
  ask: (block: Block) => Answer,
  join: (answers: readonly Answer[]) => Answer,
): (section: Section) => Answer {
  const ofBlocks = inGroups(remember(ask), join);
  const ofSection = remember((section: Section): Answer => {
    const own = ofBlocks(section.own);
    return section.sections.length ? join([own, ofSections(section.sections)]) : own;
  });
  const ofSections = inGroups(ofSection, join);
  return ofSection;
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
