import { Place, type Origin } from '../place.ts';

/** A line without its end, and where it begins. */
export interface Line {
  readonly text: string;
  readonly at: number;
}

/** What must be known of the text around some lines. */
export interface Setting {
  /** What their offsets count from. */
  readonly origin: Origin;
  /** The names in their square brackets that definitions elsewhere give to links or footnotes. */
  readonly names: readonly string[];
}

/** From the beginning of the first line to the end of the last. */
export function placeOf(lines: readonly Line[], { origin }: Setting): Place {
  const [first, last] = [lines[0], lines.at(-1)];
  return new Place(origin, first?.at ?? 0, last ? last.at + last.text.length : 0);
}

/** What a line holds behind its first characters. */
export function lineFrom({ text, at }: Line, lead: number): Line {
  return { text: text.slice(lead), at: at + lead };
}
