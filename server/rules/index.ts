import citationUnlisted from './citation-unlisted.ts';
import confidentiality from './confidentiality.ts';
import declaration from './declaration.ts';
import documentTooComplex from './document-too-complex.ts';
import frontmatter from './frontmatter.ts';
import idDuplicate from './id-duplicate.ts';
import objectiveSuccessCriteria from './objective-success-criteria.ts';
import objectiveTimescale from './objective-timescale.ts';
import objectiveVague from './objective-vague.ts';
import placeholderLeft from './placeholder-left.ts';
import referenceUnknown from './reference-unknown.ts';
import reflectionCitation from './reflection-citation.ts';
import reflectionDescriptive from './reflection-descriptive.ts';
import reflectionModel from './reflection-model.ts';
import reflectionStages from './reflection-stages.ts';
import type { Rule } from './rule.ts';
import standardsReference from './standards-reference.ts';
import wordLimit from './word-limit.ts';

/** Every rule, in the order of the documentation. */
export const rules: readonly Rule[] = [
  objectiveVague,
  objectiveTimescale,
  objectiveSuccessCriteria,
  standardsReference,
  reflectionModel,
  reflectionStages,
  reflectionCitation,
  reflectionDescriptive,
  confidentiality,
  referenceUnknown,
  idDuplicate,
  citationUnlisted,
  wordLimit,
  declaration,
  placeholderLeft,
  frontmatter,
  documentTooComplex,
];
