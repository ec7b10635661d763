import type { Cursor } from '../cursor.ts';
import { dates } from './dates.ts';
import type { Explainer, Explanation } from './explanation.ts';
import { fields } from './fields.ts';
import { frontmatter } from './frontmatter.ts';
import { markingPoints } from './marking-points.ts';
import { parts } from './parts.ts';
import { stages } from './stages.ts';
import { standards } from './standards.ts';

export type { Explanation } from './explanation.ts';

/** What stands at the cursor, explained; undefined where there is nothing to explain. Pure: it reads what is known of the plan already. */
export function explanationAt(cursor: Cursor): Explanation | undefined {
  const inFrontmatter = frontmatter(cursor);
  if (inFrontmatter !== undefined) return inFrontmatter ?? undefined;
  for (const explain of explainers) {
    const found = explain(cursor);
    if (found) return found;
  }
  return undefined;
}

/** The first that knows it decides: a stage called "Action plan" is no part of the plan. */
const explainers: readonly Explainer[] = [standards, markingPoints, stages, fields, parts, dates];
