import { dateMutants } from './dates.ts';
import type { Edit } from './edits.ts';
import { integrityMutants } from './integrity.ts';
import { objectiveMutants } from './objectives.ts';
import { partMutants } from './parts.ts';
import { reflectionMutants } from './reflection.ts';

/** The strong example with one thing taken away or damaged. */
export interface Mutant {
  readonly name: string;
  /** What must be said of it: this rule, or one of several where more than one may say it. */
  readonly rule: string | readonly string[];
  /** What may be said besides, each with the reason: the same damage is seen from another side as well. */
  readonly besides?: Readonly<Record<string, string>>;
  readonly edit: Edit;
}

export const mutants: readonly Mutant[] = [
  ...objectiveMutants,
  ...dateMutants,
  ...partMutants,
  ...reflectionMutants,
  ...integrityMutants,
];
