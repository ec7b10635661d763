import { fieldKinds } from './labels.ts';
import { namesOneObjective } from './objective-label.ts';
import { sliceProse, type Prose } from './prose.ts';
import { remember } from './remember.ts';

/** A stretch of a paragraph: what stands under a label, or before the first one. */
export interface Labelled {
  readonly label: Prose | undefined;
  readonly value: Prose;
  /** Label and value as one. */
  readonly whole: Prose;
}

/**
 * Cuts a paragraph where a line begins with a label: any bold words that end in ":" or "?", or, without bold,
 * a label that is known. "**Timescale:** June" and "By when? June" are labels; "Note that: …" in the middle of a line is none.
 */
export const splitLabels = remember((prose: Prose): Labelled[] => {
  const ends = [...prose.lines.slice(1), prose.text.length];
  const cuts = prose.lines.map((line, at) => labelAt(prose, line, ends[at] ?? line)).filter((cut) => cut !== undefined);
  const found: Labelled[] = [];
  const first = cuts[0]?.start ?? prose.text.length;
  const before = sliceProse(prose, 0, first);
  if (first > 0 || !cuts.length) found.push({ label: undefined, value: before, whole: before });
  cuts.forEach((cut, index) => {
    const end = cuts[index + 1]?.start ?? prose.text.length;
    const [label, value] = [sliceProse(prose, cut.start, cut.end), sliceProse(prose, cut.value, end)];
    found.push({ label, value, whole: sliceProse(prose, cut.start, end) });
  });
  return found;
});

interface Cut {
  start: number;
  end: number;
  /** Where the value begins. */
  value: number;
}

const longestLabel = 80;

function labelAt(prose: Prose, start: number, lineEnd: number): Cut | undefined {
  const bold = prose.bold.find((span) => span.start === start);
  const boldEnd = bold && boldLabelEnd(prose.text, bold.end, start, lineEnd);
  const plainEnd = plainLabelEnd(prose.text, start, lineEnd);
  const end = boldEnd ?? plainEnd ?? definedTermEnd(prose.text, start, lineEnd);
  if (end === undefined || end - start > longestLabel) return undefined;
  const whole = Math.max(end, plainEnd ?? 0);
  const skipped = /^[\s:=–—-]{0,5}/.exec(prose.text.slice(whole, whole + 5))?.[0].length ?? 0;
  return { start, end: whole, value: whole + skipped };
}

function boldLabelEnd(text: string, end: number, start: number, lineEnd: number): number | undefined {
  const label = text.slice(start, end);
  const closed = /[:?]\s?$/.test(label) || /^\s?:/.test(text.slice(end, end + 2));
  const known = fieldKinds(label).length > 0;
  if (closed || (known && /^ ?[–—-] /.test(text.slice(end, end + 3)))) return end;
  if (namesOneObjective(label) && known && /^ [A-Z]/.test(text.slice(end))) return end;
  return known && text.slice(end, lineEnd).trim() === '' ? end : undefined;
}

/** The longest stretch that is known: of "S – Specific: Lead …" not "S" alone. */
function plainLabelEnd(text: string, start: number, lineEnd: number): number | undefined {
  const line = text.slice(start, Math.min(lineEnd, start + longestLabel + 1));
  const ends = [...line.matchAll(/[:?.)](?=\s|$)| (?=[–—=-] )/g)].map(
    ({ index }) => index + (line[index] === ' ' ? 0 : 1),
  );
  const end = ends.findLast((at) => {
    const label = line.slice(0, at);
    return at > 0 && fieldKinds(label).length > 0 && (!/[.)]$/.test(label) || namesOneObjective(label));
  });
  return end && start + end;
}

/** A term on one line, its definition on the next after ":". */
function definedTermEnd(text: string, start: number, lineEnd: number): number | undefined {
  const term = text.slice(start, lineEnd).trimEnd();
  const defined = text.startsWith(': ', lineEnd) && term.length <= longestLabel && fieldKinds(term).length > 0;
  return defined ? start + term.length : undefined;
}
