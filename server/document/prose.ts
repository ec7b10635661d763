import { Place, type Origin, type Range } from './place.ts';

export type { Range };

/**
 * Text as a reader sees it: markup gone, white space collapsed, a hard line break as "\n"; with the way back to the source.
 * Everything that judges English works on `text`, so emphasis, wrapping and escapes can never change a verdict.
 */
export interface Prose {
  readonly text: string;
  /** Where it stands in the source; an empty cell or field has a place too. */
  readonly range: Place;
  readonly runs: readonly Run[];
  /** The stretches of `text` that are bold. */
  readonly bold: readonly Range[];
  /** The indexes of `text` at which a line of the source begins. */
  readonly lines: readonly number[];
}

/** A stretch of `text` from `at` on, and the source it came from, counted from its origin. */
export interface Run {
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly origin: Origin;
}

/** The place in the source of `text.slice(from, to)`. */
export function sourceRange(prose: Prose, from = 0, to = prose.text.length): Place {
  if (to <= from || !prose.runs.length) return from ? prose.range.after() : prose.range;
  const first = runAt(prose.runs, from);
  const last = runAt(prose.runs, to - 1);
  const next = prose.runs[prose.runs.indexOf(last) + 1];
  const end = next?.at === to || (!next && to === prose.text.length) ? last.end : last.start + (to - last.at);
  return new Place(first.origin, first.start + (from - first.at), Math.min(end, last.end), last.origin);
}

/** A stretch of the prose as prose of its own, white space at its ends left off. */
export function sliceProse(prose: Prose, from: number, to = prose.text.length): Prose {
  while (from < to && /\s/.test(prose.text[from] ?? '')) from += 1;
  while (to > from && /\s/.test(prose.text[to - 1] ?? '')) to -= 1;
  const shift = (range: Range) => ({ start: Math.max(range.start - from, 0), end: Math.min(range.end, to) - from });
  const runs: Run[] = [];
  prose.runs.forEach((run, index) => {
    const until = prose.runs[index + 1]?.at ?? prose.text.length;
    if (until <= from || run.at >= to) return;
    const skip = Math.max(from - run.at, 0);
    const end = until > to ? run.start + (to - run.at) : run.end;
    runs.push({ at: run.at + skip - from, start: run.start + skip, end, origin: run.origin });
  });
  const range = from < to ? sourceRange(prose, from, to) : emptyAt(prose, from);
  const bold = prose.bold.filter((span) => span.end > from && span.start < to).map(shift);
  const lines = prose.lines.filter((line) => line > from && line < to).map((line) => line - from);
  return { text: prose.text.slice(from, to), range, runs, bold, lines: [0, ...lines] };
}

/** Several stretches as one, a hard line break between each two. */
export function joinProse(parts: readonly Prose[], place: Place): Prose {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  let text = '';
  const runs: Run[] = [];
  const bold: Range[] = [];
  const lines: number[] = [];
  for (const part of parts) {
    if (text) text += '\n';
    const at = text.length;
    runs.push(...part.runs.map((run) => ({ ...run, at: run.at + at })));
    bold.push(...part.bold.map((span) => ({ start: span.start + at, end: span.end + at })));
    lines.push(...part.lines.map((line) => line + at));
    text += part.text;
  }
  const range = Place.between(parts[0]?.range ?? place, parts.at(-1)?.range ?? place);
  return { text, range, runs, bold, lines };
}

function emptyAt(prose: Prose, index: number): Place {
  return index > 0 && prose.runs.length ? sourceRange(prose, 0, index).after() : prose.range.before();
}

function runAt(runs: readonly Run[], index: number): Run {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.at ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return runs[low] ?? { at: 0, start: 0, end: 0, origin: { at: 0 } };
}
