import type { PartKind } from '../../document/plan.ts';
import { text } from '../../messages/index.ts';
import { holds, type Cursor } from '../cursor.ts';
import { explained, pointsFor } from '../marking.ts';
import type { Explainer } from './explanation.ts';

/** On the heading of a part: what the part is for, and what the marking points that look there ask, in their own words. */
export const parts: Explainer = ({ analysis, plan, offset }: Cursor) => {
  const kinds = partKindList.filter((kind) => plan[kind].some(({ heading }) => holds(heading.range, offset)));
  const heading = kinds.flatMap((kind) => plan[kind]).find((part) => holds(part.heading.range, offset))?.heading;
  if (!heading) return undefined;
  const points = pointsFor(
    analysis.scheme,
    kinds.flatMap((kind) => evidenceIn[kind]),
  );
  const about = kinds.map((kind) => text(`part.about.${kind}`));
  return { range: heading.range, text: [...about, ...points.map(explained)].join('\n\n') };
};

/** The kinds of evidence that each part is the place for. */
const evidenceIn: Readonly<Record<PartKind, readonly string[]>> = {
  context: [],
  careerGoals: ['career-goals'],
  selfAssessment: ['rated-self-assessment', 'diagnostic-tool'],
  objectiveParts: ['smart-objective', 'link-to-aims', 'link-to-role'],
  activities: ['learning-activity', 'resources', 'activities', 'planned'],
  implementation: ['implementation-example'],
  feedback: ['feedback'],
  reviews: ['review-entry', 'change-recorded', 'reviewed'],
  reflections: ['reflection'],
  standards: ['standards-named'],
  references: [],
  declaration: [],
};
const partKindList = Object.keys(evidenceIn) as PartKind[];
