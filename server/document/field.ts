import { fieldKinds } from './labels.ts';
import type { Field } from './plan.ts';
import type { Place } from './place.ts';
import type { Prose } from './prose.ts';
import { remember } from './remember.ts';

/** A field for each kind that its label names, so that a label with two facts is kept under both. */
export function makeFields(label: Prose, value: Prose, range: Place, layout: Field['layout']): Field[] {
  const kinds = kindsOf(label);
  return (kinds.length ? kinds : [undefined]).map((kind) => ({ kind, label, value, range, layout }));
}

const kindsOf = remember(({ text }: Prose) => fieldKinds(text));
