import { isObjectiveReference, readObjectiveLabel } from '../document/objective-label.ts';
import type { Entry, Field, FieldKind, Objective, Part, Plan } from '../document/plan.ts';
import type { Prose } from '../document/prose.ts';
import { remember } from '../document/remember.ts';
import { ask } from '../document/watch.ts';
import { filled } from './evidence.ts';

/** What the plan says of its objectives outside of them: rows, items and sub-sections of an action plan, and rows of other tables. */
export interface Planned {
  /** What refers to an objective: by its id, its number or its wording. */
  readonly about: (objective: Objective) => readonly Entry[];
  /** What the action plan says without a reference that could be read: it may be about any of them. */
  readonly general: readonly Entry[];
}

/** Whether something outside the objective says this of it, or may do so. */
export function isPlanned(plan: Plan, objective: Objective, says: (entry: Entry) => boolean): boolean {
  return ask(plan, generalOf).some(says) || plannedFor(plan, objective).some(says);
}

/** What refers to an objective, in the order of the text. */
export function plannedFor(plan: Plan, objective: Objective): readonly Entry[] {
  return ask(plan, about(objective));
}

/** One question for all who ask it. */
const about = remember((objective: Objective) => (plan: Plan) => plannedIn(plan).about(objective));

function generalOf(plan: Plan): readonly Entry[] {
  return plannedIn(plan).general;
}

/** An entry that says something under one of these labels. */
export function filling(...kinds: FieldKind[]): (entry: Entry) => boolean {
  return (entry) => filled(entry, ...kinds).length > 0;
}

/** Once for a plan, since each of its objectives asks; and only anew where what it takes is not what it was in the plan before. */
const plannedIn = remember(({ objectives, activities, context, objectiveParts, standards, reviews }: Plan): Planned =>
  plannedAmong(objectives, activities, [...context, ...objectiveParts, ...standards, ...reviews]),
);

const plannedAmong = remember(
  (objectives: readonly Objective[], activities: readonly Part[], others: readonly Part[]): Planned => {
    const keysGiven = new Set(objectives.flatMap(keysOf));
    const byKey = new Map<string, Entry[]>();
    const general: Entry[] = [];
    const add = (entry: Entry, keys: readonly string[]) => {
      for (const key of keys) {
        const others = byKey.get(key);
        if (others) others.push(entry);
        else byKey.set(key, [entry]);
      }
    };
    for (const { entry, keys } of activities.flatMap(referring)) {
      if (keys.some((key) => keysGiven.has(key))) add(entry, keys);
      else if (!keys.some(isId)) general.push(entry);
    }
    for (const part of others) {
      for (const entry of part.entries) if (entry.layout === 'row') add(entry, underLabel(entry) ?? []);
    }
    // Not by `remember`: an objective that stays would keep what was planned at each edit.
    const known = new Map<Objective, readonly Entry[]>();
    const about = (objective: Objective) => {
      const entries = known.get(objective) ?? keysOf(objective).flatMap((key) => byKey.get(key) ?? []);
      known.set(objective, entries);
      return entries;
    };
    return { about, general };
  },
);

/** The entries of an action plan and what each refers to; a row without a reference is about what the row or heading above it is. */
function referring({ entries }: Part): { entry: Entry; keys: readonly string[] }[] {
  let above: { end: number; keys: readonly string[] } | undefined;
  return entries.map((entry) => {
    const { heading, range } = entry;
    const own = keysIn(entry);
    if (heading) above = { end: range.end, keys: own };
    else if (own.length) above = { end: Math.max(above?.end ?? 0, range.end), keys: own };
    const continues = entry.layout === 'row' && above && (range.end <= above.end || hasEmptyReference(entry));
    return { entry, keys: own.length || !continues ? own : (above?.keys ?? []) };
  });
}

const keysIn = remember((entry: Entry): readonly string[] => {
  const { heading, fields, prose } = entry;
  if (heading) return keysOfLabel(heading);
  const labelled = underLabel(entry);
  if (labelled) return labelled;
  return [...prose, ...fields.map(({ value }) => value)].flatMap(({ text }) => mentions(text));
});

/** What a row refers to in its column for that; undefined where it has none. */
const underLabel = remember(({ fields }: Entry): readonly string[] | undefined => {
  const found = fields.filter(isReference);
  return found.length ? found.flatMap(({ value }) => keysOfLabel(value)) : undefined;
});

function hasEmptyReference({ fields }: Entry): boolean {
  return fields.some((field) => isReference(field) && !field.value.text);
}

/** A column "No." may as well number the rows; one for objectives does not. */
function isReference({ kind, label, value }: Field): boolean {
  if (kind === 'objective') return true;
  return kind === 'reference' && (/obj|goal/i.test(label.text) || /^\s*O\d/.test(value.text));
}

function keysOfLabel(prose: Prose): string[] {
  const { text } = prose;
  if (!text) return [];
  if (isObjectiveReference(text))
    return Array.from(text.matchAll(/([A-Z])?(\d{1,2})/g), ([, letter, n]) => keyOf(letter, n));
  const { id, statement } = readObjectiveLabel(prose);
  return [...(id ? [id] : mentions(text)), wordingKey(statement.text)];
}

/** "O2", "objective 2" and "goals 2" in a sentence. */
function mentions(text: string): string[] {
  const found = text.matchAll(/\b(?:(O)|[Oo]bjectives? |[Gg]oals? |[Tt]argets? )(\d{1,2})\b/g);
  return Array.from(found, ([, letter, number]) => keyOf(letter, number));
}

function keyOf(letter: string | undefined, number: string | undefined): string {
  return letter ? `${letter}${number}` : `#${number}`;
}

const keysOf = remember(({ id, statement }: Objective) => [id, id.replace(/^[A-Z]+/, '#'), wordingKey(statement.text)]);

function isId(key: string): boolean {
  return /^[A-Z#]\d/.test(key);
}

function wordingKey(text: string): string {
  return `=${text
    .toLowerCase()
    .replace(/[^\p{L}\d]{1,40}/gu, ' ')
    .trim()}`;
}
