import { fieldKinds } from './labels.ts';
import { sliceProse, type Prose } from './prose.ts';

/** A stretch of a paragraph: what stands under a label, or before the first one. */
export interface Labelled {
  readonly label: Prose | undefined;
  readonly value: Prose;
}

/**
 * Cuts a paragraph where a line begins with a label: any bold words that end in ":" or "?", or, without bold,
 * a label that is known. "**Timescale:** June" and "By when? June" are labels; "Note that: …" in the middle of a line is none.
 */
export function splitLabels(prose: Prose): Labelled[] {
  const cuts = prose.lines.map((line) => labelAt(prose, line)).filter((cut) => cut !== undefined);
  const found: Labelled[] = [];
  const first = cuts[0]?.start ?? prose.text.length;
  if (first > 0 || !cuts.length) found.push({ label: undefined, value: sliceProse(prose, 0, first) });
  cuts.forEach((cut, index) => {
    const end = cuts[index + 1]?.start ?? prose.text.length;
    found.push({ label: sliceProse(prose, cut.start, cut.end), value: sliceProse(prose, cut.value, end) });
  });
  return found;
}

interface Cut {
  start: number;
  end: number;
  /** Where the value begins. */
  value: number;
}

const longestLabel = 80;

function labelAt(prose: Prose, start: number): Cut | undefined {
  const lineEnd = nextLine(prose, start);
  const bold = prose.bold.find((span) => span.start === start);
  const line = prose.text.slice(start, lineEnd);
  const end = bold ? boldLabelEnd(prose.text, bold.end, start, lineEnd) : plainLabelEnd(line, start);
  if (end === undefined || end - start > longestLabel) return undefined;
  const skipped = /^[\s:–—-]{0,5}/.exec(prose.text.slice(end))?.[0].length ?? 0;
  return { start, end, value: end + skipped };
}

function boldLabelEnd(text: string, end: number, start: number, lineEnd: number): number | undefined {
  const label = text.slice(start, end);
  const closed = /[:?]\s?$/.test(label) || /^\s?:/.test(text.slice(end, end + 2));
  const known = fieldKinds(label).length > 0;
  if (closed || (known && /^ ?[–—-] /.test(text.slice(end, end + 3)))) return end;
  return known && text.slice(end, lineEnd).trim() === '' ? end : undefined;
}

function plainLabelEnd(line: string, start: number): number | undefined {
  const at = line.slice(0, longestLabel).search(/[:?](?:\s|$)| [–—-] /);
  if (at <= 0) return undefined;
  const label = line.slice(0, at + (line[at] === ' ' ? 0 : 1));
  return fieldKinds(label).length ? start + label.length : undefined;
}

function nextLine(prose: Prose, start: number): number {
  return prose.lines.find((line) => line > start) ?? prose.text.length;
}
