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

function inGroups<Thing extends object, Answer>(
  ask: (thing: Thing) => Answer,
  join: (answers: readonly Answer[]) => Answer,
): (things: readonly Thing[]) => Answer {
  const ofGroup = remember((_: Thing, group: readonly Thing[]) => join(group.map(ask)));
  return (things) => {
    if (things.length <= groupSize) return join(things.map(ask));
    const answers: Answer[] = [];
    for (let at = 0; at < things.length; at += groupSize) {
      const group = things.slice(at, at + groupSize);
      if (group[0]) answers.push(ofGroup(group[0], group));
    }
    return join(answers);
  };
}

const groupSize = 16;
