import careerGoals from './career-goals.ts';
import changeWithoutReason from './change-without-reason.ts';
import citationUnlisted from './citation-unlisted.ts';
import confidentiality from './confidentiality.ts';
import declaration from './declaration.ts';
import documentTooComplex from './document-too-complex.ts';
import feedbackSource from './feedback-source.ts';
import feedbackUnused from './feedback-unused.ts';
import frontmatter from './frontmatter.ts';
import gapWithoutObjective from './gap-without-objective.ts';
import idDuplicate from './id-duplicate.ts';
import ignoreUnused from './ignore-unused.ts';
import implementationExample from './implementation-example.ts';
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
import objectiveWithoutGap from './objective-without-gap.ts';
import placeholderLeft from './placeholder-left.ts';
import planNeverRevised from './plan-never-revised.ts';
import referenceUnknown from './reference-unknown.ts';
import reflectionCitation from './reflection-citation.ts';
import reflectionDescriptive from './reflection-descriptive.ts';
import reflectionModel from './reflection-model.ts';
import reflectionStages from './reflection-stages.ts';
import reviewOverdue from './review-overdue.ts';
import type { Rule } from './rule.ts';
import sectorConcepts from './sector-concepts.ts';
import selfAssessmentTool from './self-assessment-tool.ts';
import selfAssessment from './self-assessment.ts';
import standardsReference from './standards-reference.ts';
import standardsUnknown from './standards-unknown.ts';
import standardsUnlinked from './standards-unlinked.ts';
import timescaleImpossible from './timescale-impossible.ts';
import timescalePassed from './timescale-passed.ts';
import wordLimit from './word-limit.ts';

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
  timescaleImpossible,
  timescalePassed,
  reviewOverdue,
  planNeverRevised,
  changeWithoutReason,
  selfAssessment,
  selfAssessmentTool,
  careerGoals,
  gapWithoutObjective,
  objectiveWithoutGap,
  implementationExample,
  feedbackSource,
  feedbackUnused,
  reflectionModel,
  reflectionStages,
  reflectionCitation,
  reflectionDescriptive,
  standardsReference,
  standardsUnknown,
  standardsUnlinked,
  sectorConcepts,
  referenceUnknown,
  idDuplicate,
  confidentiality,
  citationUnlisted,
  wordLimit,
  declaration,
  placeholderLeft,
  frontmatter,
  documentTooComplex,
  ignoreUnused,
];
