import { sourceRange } from '../../document/prose.ts';
import { findCodes } from '../../language/standards.ts';
import { holds, proseAt } from '../cursor.ts';
import { standardNamed } from '../standards.ts';
import type { Explainer } from './explanation.ts';

/** The title of a standard and the suite that it belongs to. */
export const standards: Explainer = (cursor) => {
  const prose = proseAt(cursor);
  for (const { text, start, end } of prose ? findCodes(prose.text) : []) {
    const range = prose && sourceRange(prose, start, end);
    const standard = range && holds(range, cursor.offset) ? standardNamed(text) : undefined;
    if (range && standard) return { range, text: aboutStandard(standard) };
  }
  return undefined;
};

/** "**SKA SE08**: Develop yourself … Suite: Supported Employment (2017)". */
export function aboutStandard({ code, title, suite }: NonNullable<ReturnType<typeof standardNamed>>): string {
  return title ? `**${code}** ${title}\n\n${suite}` : `**${code}** ${suite}`;
}
