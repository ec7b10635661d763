import { text } from '../messages/index.ts';
import type { Criterion, Scheme } from '../schemes/scheme.ts';

/** The marking points, each before those that it consists of. */
export function pointsOf({ criteria }: Scheme): Criterion[] {
  return criteria.flatMap((criterion) => [criterion, ...(criterion.parts ?? [])]);
}

/** The marking points of the first rank that a rule or one of some kinds of evidence counts for. */
export function pointsFor({ criteria }: Scheme, ids: readonly string[]): Criterion[] {
  return criteria.filter(({ rules = [], evidence = [], parts = [] }) =>
    [...rules, ...evidence, ...parts.flatMap((part) => [...(part.rules ?? []), ...(part.evidence ?? [])])].some((id) =>
      ids.includes(id),
    ),
  );
}

/** A marking point in its source's own words. */
export function explained({ id, title, quote }: Criterion): string {
  return `${text('help.markingPoint', { id, title })}\n\n> ${quote.replace(/\s+/g, ' ')}`;
}

/** Under which points something is marked, in short; empty where it is under none. */
export function markedUnder(points: readonly Criterion[]): string {
  return points.map(({ id, title }) => text('help.marked', { id, title })).join(' ');
}
