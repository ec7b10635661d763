import { Place, type Origin } from '../place.ts';

/** A line without its end, and where it begins. */
export interface Line {
  readonly text: string;
  readonly at: number;
}

/** From the beginning of the first line to the end of the last. */
export function placeOf(lines: readonly Line[], origin: Origin): Place {
  const [first, last] = [lines[0], lines.at(-1)];
  return new Place(origin, first?.at ?? 0, last ? last.at + last.text.length : 0);
}
