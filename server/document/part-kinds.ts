import { partKinds } from './labels.ts';
import type { PartKind } from './plan.ts';
import type { Prose } from './prose.ts';
import { remember } from './remember.ts';
import type { Section } from './sections.ts';

/** The parts of a plan that a section is by its heading; none where that names no part. */
export function kindsOf({ heading }: Section): readonly PartKind[] {
  return heading ? kindsNamed(heading.prose) : none;
}

/** Whether a heading is that of the reference list. */
export function isReferences(heading: Prose): boolean {
  return kindsNamed(heading).includes('references');
}

const none: readonly PartKind[] = [];
const kindsNamed = remember((heading: Prose) => partKinds(heading.text));
