import type { Analysis } from '../analysis.ts';
import { idUses } from '../document/id-uses.ts';
import type { Entry, Plan } from '../document/plan.ts';
import type { Place } from '../document/place.ts';
import { remember } from '../document/remember.ts';

/** What is coloured, by the names that package.json gives to themes. */
export const tokenTypes = ['pdpLabel', 'pdpId', 'pdpDate', 'pdpMeasure'] as const;

/** A place, and its type as an index of `tokenTypes`. */
export interface Token {
  readonly range: Place;
  readonly type: number;
}

/** What counted in a plan: known labels, the ids of its items, and of each objective what was taken as its date and its measure. None overlap. */
export const tokensOf = remember(({ plan, smart }: Analysis): readonly Token[] => {
  const found: Token[] = [
    ...plan.objectives.flatMap((objective) => {
      const { timeBound, measurable } = smart(objective);
      const shown = (state: string, evidence: readonly Place[]) => (state === 'met' ? evidence : []);
      return [
        ...shown(timeBound.state, timeBound.evidence).map((range) => token('pdpDate', range)),
        ...shown(measurable.state, measurable.evidence).map((range) => token('pdpMeasure', range)),
      ];
    }),
    ...idUses(plan).map(({ range }) => token('pdpId', range)),
    ...entriesOf(plan).flatMap((entry) =>
      entry.fields.flatMap(({ kind, label }) => (kind ? [token('pdpLabel', label.range)] : [])),
    ),
  ];
  // Of two that begin together the first is the more telling.
  const inOrder = found.filter(({ range }) => range.end > range.start);
  inOrder.sort((one, other) => one.range.start - other.range.start);
  let end = 0;
  return inOrder.filter(({ range }) => {
    if (range.start < end) return false;
    end = range.end;
    return true;
  });
});

function token(type: (typeof tokenTypes)[number], range: Place): Token {
  return { range, type: tokenTypes.indexOf(type) };
}

function entriesOf(plan: Plan): Entry[] {
  const { selfAssessment, activities, implementation, feedback, reviews, reflections, standards } = plan;
  const parts = [selfAssessment, activities, implementation, feedback, reviews, reflections, standards].flat();
  return [...plan.objectives, ...parts.flatMap(({ entries }) => entries)];
}
