import type { Field, FieldKind, Objective } from '../document/plan.ts';
import type { Place } from '../document/place.ts';
import { remember } from '../document/remember.ts';
import { sourceRange, type Prose, type Range } from '../document/prose.ts';
import { Phrase } from '../language/phrase.ts';
import { withoutPrompts } from '../language/prompts.ts';
import type { Judgement, State } from '../checklist-shape.ts';

/** How far one SMART letter is stated in an objective, why, and the text that shows it. */
export interface Verdict extends Judgement {
  readonly evidence: readonly Place[];
  /** Said softly: the judge may be wrong. */
  readonly doubt?: boolean;
  /** What else would have to be stated. */
  readonly lacks?: readonly FieldKind[];
}

/** Judges one letter. Pure: the same objective always gets the same verdict, where `aims` are the ids of the organisation's aims; truth is never judged. */
export type Judge = (objective: Objective, aims: readonly string[]) => Verdict;

export function verdict(state: State, reason: string, evidence: readonly Place[] = []): Verdict {
  return { state, reason, evidence };
}

/** `partly`, because the judge is unsure. */
export function doubtful(reason: string, evidence: readonly Place[] = []): Verdict {
  return { state: 'partly', reason, evidence, doubt: true };
}

/** The fields of these kinds that say anything; a prompt nobody has filled says nothing. */
export function filledFields({ fields }: Objective, ...kinds: FieldKind[]): Field[] {
  return fields.filter((field) => field.kind && kinds.includes(field.kind) && stated(field.value).text.trim() !== '');
}

/** A text as it is written: one phrase for all who read it, so that nothing is looked for twice. */
export const written = remember((prose: Prose) => new Phrase(prose.text));

/** What a text states: the same with prompts blanked out, so that offsets still hold. */
export const stated = remember((prose: Prose) => {
  const text = withoutPrompts(prose.text);
  return text === prose.text ? written(prose) : new Phrase(text);
});

/** The places in the source of what was found in a text. */
export function placesOf(prose: Prose, found: readonly Range[]): Place[] {
  return found.map(({ start, end }) => sourceRange(prose, start, end));
}
