import type { Problem } from '../check.ts';
import { Lines } from '../lines.ts';

/** The problems of a file as data for other programs; lines and columns from 1. Keys are added, never changed. */
export function problemsJson(path: string, text: string, problems: readonly Problem[]) {
  const lines = new Lines(text);
  return {
    path,
    problems: problems.map(({ rule, severity, message, range, fixes }) => ({
      rule,
      severity,
      message,
      start: lines.placeAt(range.start),
      end: lines.placeAt(range.end),
      fixes: fixes.map(({ title }) => ({ title })),
    })),
  };
}
