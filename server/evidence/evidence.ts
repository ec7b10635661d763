import type { Place } from '../document/place.ts';
import type { Entry, Field, FieldKind, Objective, Part, Plan } from '../document/plan.ts';
import { sourceRange, type Prose, type Range } from '../document/prose.ts';
import { remember } from '../document/remember.ts';
import { findAll } from '../language/match.ts';
import { withoutPrompts } from '../language/prompts.ts';
import type { SmartLetter } from '../checklist-shape.ts';
import type { SmartProfile } from '../smart/profile.ts';

/** One kind of thing that a plan shows to its credit. Its id is its file's name; what is missing is said in the message table under it. */
export interface EvidenceKind {
  readonly id: string;
  /** Whether a reflection may show it, and so one that stands in a file of its own. */
  readonly inReflections?: true;
  find(plan: Plan, context: EvidenceContext): Evidence;
}

export interface EvidenceContext {
  readonly smart: (objective: Objective) => SmartProfile;
}

export interface Evidence {
  /** Where it is found. */
  readonly found: readonly Range[];
  /** Where some of it is found, but not for these. */
  readonly lacking?: readonly { readonly objective: Objective }[];
}

/** What an entry says under these labels; prompts and blank cells say nothing. */
export function filled(entry: Entry, ...kinds: FieldKind[]): Place[] {
  return fieldsSaying(entry, ...kinds).map((field) => field.value.range);
}

/** The fields of these kinds that say something. */
export function fieldsSaying({ fields }: Entry, ...kinds: FieldKind[]): Field[] {
  return fields.filter(({ kind, value }) => kind && kinds.includes(kind) && says(value));
}

/** Whether a text says anything besides prompts. */
export const says = remember((prose: Prose): boolean => /\w/.test(withoutPrompts(prose.text)));

/** All that an entry says, labelled or not. */
export const sayings = remember((entry: Entry): Prose[] =>
  [...entry.prose, ...entry.fields.map((field) => field.value)].filter((prose) => says(prose)),
);

/** All that an entry says as one text, its heading first; prompts say nothing. */
export const wordsOf = remember((entry: Entry): string =>
  [...(entry.heading ? [entry.heading] : []), ...sayings(entry)].map(({ text }) => withoutPrompts(text)).join('\n'),
);

/** All that some parts say, headings first. */
export function sayingsOf(parts: readonly Part[]): Prose[] {
  return parts.flatMap((part) => [
    part.heading,
    ...part.entries.flatMap((entry) => [...(entry.heading ? [entry.heading] : []), ...sayings(entry)]),
  ]);
}

/** Where an expression matches in some texts. */
export function matches(texts: readonly Prose[], form: RegExp): Place[] {
  return texts.flatMap((prose) =>
    findAll(form, withoutPrompts(prose.text)).map(({ start, end }) => sourceRange(prose, start, end)),
  );
}

/** The objectives and the rows of an action plan: where activities, resources and reviews are planned. */
export function entriesFor({ objectives, activities }: Plan): Entry[] {
  return [...objectives, ...activities.flatMap((part) => part.entries)];
}

/** For each objective that states this letter of SMART the first place that shows it. */
export function placesOfMet({ objectives }: Plan, { smart }: EvidenceContext, letter: SmartLetter): Range[] {
  const verdicts = objectives.map((objective) => smart(objective)[letter]).filter(({ state }) => state === 'met');
  return verdicts.flatMap(({ evidence }) => evidence.slice(0, 1));
}
