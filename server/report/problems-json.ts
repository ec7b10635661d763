import type { Analysis } from '../analysis.ts';
import { Lines } from '../lines.ts';

/** The problems of a file as data for other programs; lines and columns from 1. Keys are added, never changed. */
export function problemsJson(path: string, { plan, problems }: Analysis) {
  const lines = new Lines(plan.text);
  return {
    path,
    // What is no plan says so.
    ...(plan.kind === 'reflection' ? { kind: plan.kind } : {}),
    problems: problems.map(({ rule, severity, message, range, fixes }) => ({
      rule,
      severity,
      message,
      start: lines.placeAt(range.start),
      end: lines.placeAt(range.end),
      fixes: fixes(plan).map(({ title }) => ({ title })),
    })),
  };
}
