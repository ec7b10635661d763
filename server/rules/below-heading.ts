import type { Plan } from '../document/plan.ts';
import type { Fix } from './rule.ts';

/** A paragraph below the heading of the objectives, or at the end of a plan without one. */
export function belowHeading({ text: source, eol, objectiveParts }: Plan, paragraph: string): Fix['edits'][number] {
  const heading = objectiveParts[0]?.heading;
  const after = heading && source.indexOf('\n', heading.range.end);
  const at =
    after === undefined
      ? source.trimEnd().length
      : after < 0
        ? source.length
        : source[after - 1] === '\r'
          ? after - 1
          : after;
  return { range: { start: at, end: at }, text: `${eol}${eol}${paragraph}` };
}
