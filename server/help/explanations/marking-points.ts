import { proseAt } from '../cursor.ts';
import { explained, pointsOf } from '../marking.ts';
import type { Explainer } from './explanation.ts';

/** What a marking point asks, where the plan names it by its id. */
export const markingPoints: Explainer = (cursor) => {
  const { analysis, line, before, after } = cursor;
  const start =
    before
      .slice(-30)
      .split(/[^\w.-]/)
      .at(-1) ?? '';
  const word = (start + (/^[\w.-]{0,30}/.exec(after)?.[0] ?? '')).replace(/\.$/, '');
  const point = word && pointsOf(analysis.scheme).find(({ id }) => id === word);
  if (!point || !proseAt(cursor)) return undefined;
  const from = line.start + before.length - start.length;
  return { range: { start: from, end: from + word.length }, text: explained(point) };
};
