import { Place } from '../server/document/place.ts';
import type { Plan } from '../server/document/plan.ts';

/** All that a plan says, without where: what must be the same where only the layout of its text has changed. */
export function saidBy(plan: Plan): unknown {
  const { prose, frontmatter } = plan;
  const parts = Object.entries(plan).filter(([key]) => !['text', 'head', 'root', 'prose', 'frontmatter'].includes(key));
  return placeless({ ...Object.fromEntries(parts), values: frontmatter.values, prose });
}

function placeless(value: unknown): unknown {
  if (value instanceof Place) return undefined;
  if (Array.isArray(value)) return value.map(placeless);
  if (typeof value !== 'object' || value === null) return value;
  if ('runs' in value && 'text' in value) return value.text;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (key === 'section' ? [] : [[key, placeless(inner)]])),
  );
}
