import type { Block } from './block.ts';
import { askEach, listOf } from './ask-each.ts';
import type { Prose } from './prose.ts';
import { remember } from './remember.ts';
import { isBlock, type Member, type Section } from './sections.ts';

/**
 * Asks every block of a section, and of all sections inside it, and joins the answers in the order of the text. Answers are remembered, for
 * blocks and for sections: after an edit in one of hundreds of sections it alone is asked again, and where it answers as before, so does
 * whatever it stands in.
 */
export function gather<Answer>(
  ask: (block: Block) => Answer,
  join: (answers: readonly Answer[]) => Answer,
): (section: Section) => Answer {
  return gatherBy(ask, (ofMember) => askEach(ofMember, join));
}

/** The same for a list that each block answers with. */
export function gatherList<Item>(ask: (block: Block) => readonly Item[]): (section: Section) => readonly Item[] {
  return gatherBy(ask, listOf);
}

/** Whether any block says yes. */
export function gatherAny(ask: (block: Block) => boolean): (section: Section) => boolean {
  return gather(ask, (answers) => answers.includes(true));
}

/**
 * The same where a block's answer depends on what it stands under: `tell` says what those under a heading are told, a word or a list of
 * words.
 */
export function gatherUnder<Told, Answer>(
  tell: Tell<Told>,
  ask: (block: Block, told: Told) => Answer,
  join: (answers: readonly Answer[]) => Answer,
): (section: Section, told: Told) => Answer {
  return gatherUnderBy(tell, ask, (ofMember) => askEach(ofMember, join));
}

/** The same for a list that each block answers with. */
export function gatherListUnder<Told, Item>(
  tell: Tell<Told>,
  ask: (block: Block, told: Told) => readonly Item[],
): (section: Section, told: Told) => readonly Item[] {
  return gatherUnderBy(tell, ask, listOf);
}

type Tell<Told> = (heading: Prose | undefined, outer: Told) => Told;

/** Makes of a question to one member of a section one to all its members. */
type ToAll<Told, Answer> = (
  ofMember: (member: Member, told: Told) => Answer,
) => (members: readonly Member[], told: Told) => Answer;

function gatherBy<Answer>(
  ask: (block: Block) => Answer,
  toAll: ToAll<undefined, Answer>,
): (section: Section) => Answer {
  const ofBlock = remember(ask);
  const ofMembers = toAll((member) => (isBlock(member) ? ofBlock(member) : ofSection(member)));
  const ofSection = remember((section: Section): Answer => ofMembers(section.members, undefined));
  return ofSection;
}

function gatherUnderBy<Told, Answer>(
  tell: Tell<Told>,
  ask: (block: Block, told: Told) => Answer,
  toAll: ToAll<Told, Answer>,
): (section: Section, told: Told) => Answer {
  const ofBlock = remember(ask);
  const ofMembers = toAll((member, told) => (isBlock(member) ? ofBlock(member, told) : ofSection(member, told)));
  const ofSection = remember((section: Section, outer: Told): Answer =>
    ofMembers(section.members, tell(section.heading?.prose, outer)),
  );
  return ofSection;
}
