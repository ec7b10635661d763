import { gatherAny } from '../document/gather.ts';
import type { Entry, Objective, Part, Plan } from '../document/plan.ts';
import type { Prose } from '../document/prose.ts';
import { remember } from '../document/remember.ts';
import { proseOfBlock, type Section } from '../document/sections.ts';
import { ask } from '../document/watch.ts';
import { findPrompts } from '../language/prompts.ts';

/** Whether a plan has enough for anybody to miss a part of it: nobody should hear of one with the first line. */
export function saysEnough(plan: Plan): boolean {
  return ask(plan, hasObjectives);
}

/** Where something is said of the plan as a whole: its title, else its first heading, else its first objective. */
export function startOf(plan: Plan): Prose | undefined {
  return ask(plan, firstOf);
}

function hasObjectives({ objectives }: Plan): boolean {
  return objectives.length > 0;
}

function firstOf({ title, root, objectives }: Plan): Prose | undefined {
  return title ?? root.sections[0]?.heading?.prose ?? objectives[0]?.statement;
}

/** A question to the whole text; what each block answered is remembered. */
export function anywhere(test: (prose: Prose) => boolean): (section: Section) => boolean {
  return gatherAny((block) => proseOfBlock(block).some(test));
}

/** All the entries of some parts. */
export function entriesIn(parts: readonly Part[]): Entry[] {
  return parts.flatMap(({ entries }) => entries);
}

/** Everything that stands in an entry: its statement or heading, its labels, its values and its prose. */
export const textsOf = remember(({ heading, prose, fields, ...entry }: Entry | Objective): Prose[] => [
  ...('statement' in entry ? [entry.statement] : []),
  ...(heading ? [heading] : []),
  ...prose,
  ...fields.flatMap(({ label, value }) => [label, value]),
]);

/** The prompts in an entry that are still to be filled: the learner has been asked already. */
export const promptsIn = remember((entry: Entry): string[] =>
  textsOf(entry).flatMap(({ text }) => findPrompts(text).map(({ start, end }) => text.slice(start, end))),
);
