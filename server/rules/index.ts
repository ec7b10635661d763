import documentTooComplex from './document-too-complex.ts';
import frontmatter from './frontmatter.ts';
import objectiveSuccessCriteria from './objective-success-criteria.ts';
import objectiveTimescale from './objective-timescale.ts';
import objectiveVague from './objective-vague.ts';
import placeholderLeft from './placeholder-left.ts';
import type { Rule } from './rule.ts';
import standardsReference from './standards-reference.ts';

/** Every rule, in the order of the documentation. */
export const rules: readonly Rule[] = [
  objectiveVague,
  objectiveTimescale,
  objectiveSuccessCriteria,
  standardsReference,
  placeholderLeft,
  frontmatter,
  documentTooComplex,
];
