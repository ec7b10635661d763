import type { Entry, Objective, Plan } from './document/plan.ts';
import type { Place } from './document/place.ts';
import { activitiesOf, hasActivity } from './evidence/activities.ts';
import { plannedFor } from './evidence/planned.ts';
import { isReviewed, isReviewPlanned } from './evidence/reviewed.ts';
import type { Traces } from './checklist-shape.ts';
import { isGap, isNamedAgain } from './rules/gap-without-objective.ts';
import { objectivesNamedIn } from './rules/named-objectives.ts';
import { idsNamed, needsOf, recordsOf } from './rules/need-ids.ts';
import { nameOf, shortened } from './short-words.ts';

/**
 * What leads from the self-assessment over the objectives to activities and reviews, as far as a plan says so itself. Nothing is loose where
 * the plan refers to no item of its self-assessment by an id: it may well have taken up all of them in words.
 */
export function tracesOf(plan: Plan, lineOf: (range: Pick<Place, 'start' | 'end'>) => number): Traces {
  const needs = needsOf(plan);
  const links = linksIn(plan, new Set(needs.map(({ id }) => id)));
  const linked = new Set([...links.values()].flat());
  const linksNeeds = linked.size > 0;
  const own = new Set(plan.activities.flatMap((part) => part.entries));
  return {
    linksNeeds,
    needs: needs.map((need) => ({
      id: need.id,
      title: withoutId(nameOf(need.entry), need.id),
      line: lineOf(need.range),
      isLoose: linksNeeds && !linked.has(need.id) && isGap(need) && !isNamedAgain(plan, need),
    })),
    objectives: plan.objectives.map((objective) => {
      const { id, statement } = objective;
      const planned = plannedFor(plan, objective).filter((entry) => own.has(entry));
      const places = [...activitiesOf(objective), ...planned.map(({ range }) => range)];
      return {
        id,
        title: shortened(statement.text),
        line: lineOf(statement.range),
        needs: links.get(objective) ?? [],
        activities: [...new Set(places.map(lineOf))].sort((a, b) => a - b),
        hasActivity: hasActivity(plan, objective),
        review: isReviewed(plan, objective) ? 'own' : isReviewPlanned(plan) ? 'shared' : 'none',
      };
    }),
  };
}

/** The items of the self-assessment that belong to each objective: named in it, or beside it in a row or an item elsewhere. */
function linksIn(plan: Plan, known: ReadonlySet<string>): Map<Objective, string[]> {
  const beside = new Map<string, string[]>();
  for (const entry of known.size ? recordsOf(plan) : []) {
    const needs = namedIn(entry, known);
    if (!needs.length || isWithinObjective(plan, entry)) continue;
    for (const id of objectivesNamedIn(entry)) beside.set(id, [...(beside.get(id) ?? []), ...needs]);
  }
  return new Map(
    plan.objectives.map((objective) => {
      const others = [objective.id, 'all'].flatMap((id) => beside.get(id) ?? []);
      return [objective, [...new Set([...namedIn(objective, known), ...others])]];
    }),
  );
}

function namedIn(entry: Entry, known: ReadonlySet<string>): string[] {
  return [...new Set(idsNamed(entry))].filter((id) => known.has(id));
}

/** What an objective says of another one is no link of that one. */
function isWithinObjective({ objectives }: Plan, { range }: Entry): boolean {
  return objectives.some((objective) => objective.range.start <= range.start && range.end <= objective.range.end);
}

function withoutId(name: string, id: string): string {
  return name.startsWith(id) ? name.slice(id.length).replace(/^[\s:.,)–—-]{1,5}/, '') : name;
}
