import { Place } from '../server/document/place.ts';

/** A value as it is now, its places as plain offsets: what is compared, or kept beyond an edit that would move them. */
export function settled(value: unknown): unknown {
  if (value instanceof Place) return `${value.start}–${value.end}`;
  if (Array.isArray(value)) return value.map(settled);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
    if (key === 'runs') return [[key, (inner as Run[]).map(absolute)]];
    return typeof inner === 'function' ? [] : [[key, settled(inner)]];
  });
  return Object.fromEntries(entries);
}

interface Run {
  at: number;
  start: number;
  end: number;
  origin: { at: number };
}

function absolute({ at, start, end, origin }: Run): string {
  return `${at}: ${start + origin.at}–${end + origin.at}`;
}
