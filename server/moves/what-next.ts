import type { Analysis } from '../analysis.ts';
import type { Problem } from '../check.ts';
import { parseIsoDate } from '../language/calendar.ts';
import { inFull } from '../help/date-style.ts';
import { Lines } from '../lines.ts';
import { text } from '../messages/index.ts';
import type { NextStep } from '../protocol.ts';
import { nextStep } from '../report/next-step.ts';

/**
 * The one thing to do next: first what is late, then a question that is still open, then what the checklist names next, then whatever else was
 * found. Where nothing is, the next review.
 */
export function whatNext(analysis: Analysis): NextStep {
  const late = analysis.problems.find(({ rule }) => lateRules.has(rule));
  if (late) return stepFor(analysis, late);
  const prompt = analysis.problems.find(({ rule }) => rule === 'placeholder-left');
  if (prompt) return stepFor(analysis, prompt);
  const { criteria, nextReview } = analysis.checklist();
  const step = nextStep(criteria);
  if (step) {
    const { message, line, file } = step.gap;
    return { message, line, ...(file === undefined ? {} : { file }) };
  }
  const other = analysis.problems.find(({ severity }) => severity !== 'hint');
  if (other) return stepFor(analysis, other);
  const day = parseIsoDate(nextReview ?? '');
  return { message: day ? text('next.review', { day: inFull(day) }) : text('next.none') };
}

const lateRules = new Set(['review-overdue', 'timescale-passed']);

function stepFor({ plan }: Analysis, { message, range }: Problem): NextStep {
  return { message, line: new Lines(plan.text).placeAt(range.start).line };
}
