import documentTooComplex from './document-too-complex.ts';
import frontmatter from './frontmatter.ts';
import objectiveActivity from './objective-activity.ts';
import objectiveCompound from './objective-compound.ts';
import objectiveDuplicate from './objective-duplicate.ts';
import objectiveEvidence from './objective-evidence.ts';
import objectiveRelevance from './objective-relevance.ts';
import objectiveResources from './objective-resources.ts';
import objectiveReview from './objective-review.ts';
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
  objectiveActivity,
  objectiveResources,
  objectiveRelevance,
  objectiveEvidence,
  objectiveReview,
  objectiveCompound,
  objectiveDuplicate,
  standardsReference,
  placeholderLeft,
  frontmatter,
  documentTooComplex,
];
