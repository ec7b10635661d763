import careerGoals from './career-goals.ts';
import changeRecorded from './change-recorded.ts';
import diagnosticTool from './diagnostic-tool.ts';
import type { EvidenceKind } from './evidence.ts';
import feedback from './feedback.ts';
import implementationExample from './implementation-example.ts';
import learningActivity from './learning-activity.ts';
import learningShared from './learning-shared.ts';
import linkToAims from './link-to-aims.ts';
import linkToRole from './link-to-role.ts';
import ratedSelfAssessment from './rated-self-assessment.ts';
import reflection from './reflection.ts';
import resources from './resources.ts';
import reviewEntry from './review-entry.ts';
import reviewMethod from './review-method.ts';
import sectorConcepts from './sector-concepts.ts';
import smartObjective from './smart-objective.ts';
import standardsNamed from './standards-named.ts';
import successCriteria from './success-criteria.ts';
import timescale from './timescale.ts';

/** Every kind of evidence. */
export const evidenceKinds: readonly EvidenceKind[] = [
  careerGoals,
  changeRecorded,
  diagnosticTool,
  feedback,
  implementationExample,
  learningActivity,
  learningShared,
  linkToAims,
  linkToRole,
  ratedSelfAssessment,
  reflection,
  resources,
  reviewEntry,
  reviewMethod,
  sectorConcepts,
  smartObjective,
  standardsNamed,
  successCriteria,
  timescale,
];
