import type { PartKind, Plan } from '../document/plan.ts';
import { lineOfHeading, topMarks } from '../rules/add-part.ts';
import type { Fix } from '../rules/rule.ts';

/**
 * A part that the plan does not have yet, in front of the first that belongs behind it, else at the end. `body` is told the marks of the
 * part's heading.
 */
export function newPart(
  plan: Plan,
  kind: PartKind,
  heading: string,
  body: (marks: string) => string,
): Fix['edits'][number] {
  const { text: source, eol } = plan;
  const marks = topMarks(plan);
  const written = `${marks} ${heading}${eol}${eol}${body(marks)}`;
  const next = nextPart(plan, kind, marks);
  if (next !== undefined) return { range: { start: next, end: next }, text: `${written}${eol}${eol}` };
  const end = source.trimEnd().length;
  return { range: { start: end, end }, text: `${end ? eol + eol : ''}${written}` };
}

/** Where the first part begins that belongs behind, and has a heading of the same level. */
function nextPart(plan: Plan, kind: PartKind, marks: string): number | undefined {
  const parts = order.slice(order.indexOf(kind) + 1).flatMap((later) => plan[later]);
  const lines = parts
    .flatMap(({ heading }) => lineOfHeading(plan, heading) ?? [])
    .filter((line) => line.marks === marks);
  return lines.length ? Math.min(...lines.map(({ at }) => at)) : undefined;
}

/** How such parts follow each other. */
const order: readonly PartKind[] = ['feedback', 'reviews', 'reflections', 'references', 'declaration'];
