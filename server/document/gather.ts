import type { Block } from './block.ts';
import type { Prose } from './prose.ts';
import { remember } from './remember.ts';
import { isSame, sameEnds } from './same.ts';
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
  const ofBlock = remember(ask);
  const ofMembers = askEach((member: Member) => (isBlock(member) ? ofBlock(member) : ofSection(member)), join);
  const ofSection = remember((section: Section): Answer => ofMembers(section.members, undefined));
  return ofSection;
}

/**
 * The same where a block's answer depends on what it stands under: `tell` says what those under a heading are told, a word or a list of
 * words.
 */
export function gatherUnder<Told, Answer>(
  tell: (heading: Prose | undefined, outer: Told) => Told,
  ask: (block: Block, told: Told) => Answer,
  join: (answers: readonly Answer[]) => Answer,
): (section: Section, told: Told) => Answer {
  const ofBlock = remember(ask);
  const ofMembers = askEach(
    (member: Member, told: Told) => (isBlock(member) ? ofBlock(member, told) : ofSection(member, told)),
    join,
  );
  const ofSection = remember((section: Section, outer: Told): Answer =>
    ofMembers(section.members, tell(section.heading?.prose, outer)),
  );
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
  const ofEach = askEach(ask, (answers) => answers.includes(true));
  return (things) => ofEach(things, undefined);
}

/** The same for a list that each of many things answers with. */
export function listOf<Thing extends object, Item>(
  ask: (thing: Thing) => readonly Item[],
): (things: readonly Thing[]) => readonly Item[] {
  const ofEach = askEach(ask, (lists) => lists.flat());
  return (things) => ofEach(things, undefined);
}

/**
 * Asks each of many things, which are all told the same, and joins the answers. A long list is compared with the one before it: only those of
 * its members that are others are asked, and nothing is joined anew while they answer as the ones in whose places they stand.
 */
export function askEach<Thing extends object, Told, Answer, All>(
  ask: (thing: Thing, told: Told) => Answer,
  join: (answers: readonly Answer[]) => All,
): (things: readonly Thing[], told: Told) => All {
  // A list goes by its first member and by its last, one of which an edit leaves alone.
  const lastWith = remember((end: Thing): { readonly end: Thing; list?: Asked<Thing, Told, Answer, All> } => ({ end }));
  return (things, told) => {
    const [first, last] = [things[0], things.at(-1)];
    if (things.length < long || !first || !last) return join(things.map((thing) => ask(thing, told)));
    const before = lastWith(first).list ?? lastWith(last).list;
    const isNext = before && isSame(before.told, told);
    const answers = isNext ? nextAnswers(before, things, ask) : things.map((thing) => ask(thing, told));
    const all = isNext && answers === before.answers ? before.all : join(answers);
    lastWith(first).list = lastWith(last).list = { things, told, answers, all };
    return all;
  };
}

/** A list whose members have been asked, and what they said. */
interface Asked<Thing, Told, Answer, All> {
  readonly things: readonly Thing[];
  readonly told: Told;
  readonly answers: readonly Answer[];
  readonly all: All;
}

/** What the members of the next list say; the same list as before while they say the same. */
function nextAnswers<Thing extends object, Told, Answer>(
  { things: old, told, answers }: Asked<Thing, Told, Answer, unknown>,
  things: readonly Thing[],
  ask: (thing: Thing, told: Told) => Answer,
): readonly Answer[] {
  const { start, end } = sameEnds(things, old);
  const fresh: Answer[] = [];
  for (let index = start; index < things.length - end; index += 1) fresh.push(ask(things[index] as Thing, told));
  const stale = answers.slice(start, old.length - end);
  const areSame = fresh.length === stale.length && fresh.every((answer, index) => isSame(answer, stale[index]));
  return areSame ? answers : answers.toSpliced(start, stale.length, ...fresh);
}

/** A shorter list is gone through as fast as it is compared. */
const long = 6;
