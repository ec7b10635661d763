import type { Block } from './block.ts';
import { remember } from './remember.ts';
import { ownBlocks, type Section } from './sections.ts';

/**
 * Asks every block of a section, and of all sections inside it, and joins the answers in the order of the text. Answers are remembered, for
 * blocks, for sections and for groups of neighbours: after an edit in one of hundreds of sections a few dozen things are looked at again.
 */
export function gather<Answer>(
  ask: (block: Block) => Answer,
  join: (answers: readonly Answer[]) => Answer,
): (section: Section) => Answer {
  const ofBlock = remember(ask);
  const ofBlocks = inGroups(ofBlock, join);
  const ofSection = remember((section: Section): Answer => {
    const own = ofBlocks(ownBlocks(section));
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
  return grouped(256, grouped(16, ofAll, join), join);
}

function grouped<Thing extends object, Answer>(
  size: number,
  ofGroup: (things: readonly Thing[]) => Answer,
  join: (answers: readonly Answer[]) => Answer,
): (things: readonly Thing[]) => Answer {
  const remembered = remember((_: Thing, group: readonly Thing[]) => ofGroup(group));
  return (things) => {
    if (things.length <= size) return ofGroup(things);
    const answers: Answer[] = [];
    for (let at = 0; at < things.length; at += size) {
      const group = things.slice(at, at + size);
      if (group[0]) answers.push(remembered(group[0], group));
    }
    return join(answers);
  };
}
