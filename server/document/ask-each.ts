import { Joined } from './joined.ts';
import { remember } from './remember.ts';
import { isSame, sameEnds } from './same.ts';

/**
 * Asks each of many things, which are all told the same, and joins the answers. A long list is compared with the one before it: only those of
 * its members that are others are asked, and nothing is joined anew while they answer as the ones in whose places they stand. `join` may make
 * use of what it gave `before`.
 */
export function askEach<Thing extends object, Answer, All, Told = void>(
  ask: (thing: Thing, told: Told) => Answer,
  join: (answers: readonly Answer[], before?: Before<All>) => All,
): (things: readonly Thing[], told: Told) => All {
  // A list goes by its first member and by its last, one of which an edit leaves alone.
  const lastWith = remember((end: Thing): { readonly end: Thing; list?: Asked<Thing, Told, Answer, All> } => ({ end }));
  const next = (things: readonly Thing[], told: Told, last: Asked<Thing, Told, Answer, All> | undefined) => {
    if (!last || !isSame(last.told, told)) {
      const answers = things.map((thing) => ask(thing, told));
      return { things, told, answers, all: join(answers) };
    }
    const { start, end } = sameEnds(things, last.things);
    const fresh = things.slice(start, things.length - end).map((thing) => ask(thing, told));
    const stale = last.answers.slice(start, last.answers.length - end);
    if (fresh.length === stale.length && fresh.every((answer, index) => isSame(answer, stale[index])))
      return { ...last, things };
    const answers = last.answers.toSpliced(start, stale.length, ...fresh);
    return { things, told, answers, all: join(answers, { all: last.all, start, end }) };
  };
  return (things, told) => {
    const [first, last] = [things[0], things.at(-1)];
    if (things.length < long || !first || !last) return join(things.map((thing) => ask(thing, told)));
    const list = next(things, told, lastWith(first).list ?? lastWith(last).list);
    lastWith(first).list = lastWith(last).list = list;
    return list.all;
  };
}

/** What was joined of the list before, of which so many members at the start, and so many at the end, are the same. */
interface Before<All> {
  readonly all: All;
  readonly start: number;
  readonly end: number;
}

/** A list whose members have been asked, and what they said. */
interface Asked<Thing, Told, Answer, All> {
  readonly things: readonly Thing[];
  readonly told: Told;
  readonly answers: readonly Answer[];
  readonly all: All;
}

/** A shorter list is gone through as fast as it is compared. */
const long = 6;

/** The same for a list that each of many things answers with. */
export function listOf<Thing extends object, Item, Told = void>(
  ask: (thing: Thing, told: Told) => readonly Item[],
): (things: readonly Thing[], told: Told) => readonly Item[] {
  const ofEach = askEach(ask, (lists, before?: Before<Joined<Item>>) =>
    before
      ? before.all.replaced(before.start, before.end, lists.slice(before.start, lists.length - before.end))
      : Joined.of(lists),
  );
  return (things, told) => ofEach(things, told).items;
}

/** Whether any of many things says yes. */
export function someOf<Thing extends object>(ask: (thing: Thing) => boolean): (things: readonly Thing[]) => boolean {
  return askEach(ask, (answers) => answers.includes(true));
}
