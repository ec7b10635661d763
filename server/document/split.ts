import { LineEnds } from './line-ends.ts';
import { Scanner } from './scanner.ts';
import type { Source } from './text.ts';

/**
 * Where the stretch of Markdown ends that begins at `from` and can be parsed by itself: at a line without indentation behind a blank line,
 * or at a heading, but never inside fenced code, HTML or a list. Every other construct of CommonMark ends at a blank line. Offsets are UTF-16
 * code units; what stands before `from` has no influence, what stands behind the end none but its first line. It pauses after so many
 * characters, for whoever has others to answer. Of a long text no more is looked at than that takes: so much at first, and then twice as much.
 */
export function* chunkEnd(text: Source, from: number, first = 2048): Generator<void, number> {
  for (let reach = first; ; reach *= 2) {
    const end = Math.min(from + reach, text.length);
    const view = { text: text.slice(from, end), isStart: from === 0, isEnd: end === text.length };
    const length = yield* endIn(view);
    if (length !== undefined) return from + length;
  }
}

/** As much of a text as is looked at: whether it is its beginning, and its end. */
interface View {
  readonly text: string;
  readonly isStart: boolean;
  readonly isEnd: boolean;
}

/** The length of the stretch that a view begins with; undefined where what stands behind the view may decide. */
function* endIn({ text, isStart, isEnd }: View): Generator<void, number | undefined> {
  const scanner = new Scanner();
  const ends = new LineEnds(text);
  const frontmatter = isStart ? frontmatterEnd(text) : 0;
  if (!isEnd && isStart && opensFrontmatter(text) && !frontmatter) return undefined;
  let at = frontmatter;
  for (let pause = stride; at < text.length;) {
    const next = ends.next(at) ?? text.length;
    // The line may go on, or its CR have an LF.
    if (next === text.length && !isEnd) return undefined;
    const line = lineAt(text, at === 0 && isStart && text.startsWith('\uFEFF') ? 1 : at, next);
    if (at > 0 && (frontmatter ? line : scanner.begins(line))) return at;
    scanner.take(line);
    at = passed(text, next, scanner.awaited);
    if (at < pause) continue;
    yield;
    pause = at + stride;
  }
  return isEnd ? at : undefined;
}

/** In UTF-16 code units: what takes a millisecond or two at most. */
const stride = 30_000;

/** Passes over lines that cannot close what is open: where the next line begins that may hold what is awaited. */
function passed(text: string, at: number, awaited: string | undefined): number {
  if (awaited === undefined) return at;
  const found = text.indexOf(awaited, at);
  return found < 0 ? text.length : lineStart(text, found, at);
}

/** Whether a text begins like frontmatter, closed or not. */
export function opensFrontmatter(text: string): boolean {
  return /^\uFEFF?---[ \t]*(?:[\r\n]|$)/.test(text);
}

/** The end of the frontmatter at the beginning of a text; 0 where there is none. */
export function frontmatterEnd(text: string): number {
  if (!opensFrontmatter(text)) return 0;
  const close = /(?:\r\n|[\r\n])---[ \t]*(?:\r\n|[\r\n]|$)/g;
  close.lastIndex = 3;
  return close.test(text) ? close.lastIndex : 0;
}

/** Where the content of a line ends, from an offset in it on. */
export function lineEnd(text: string, from: number): number {
  return contentEnd(text, from, nextLine(text, from));
}

/** The beginning of the next line. */
export function nextLine(text: string, at: number): number {
  lineBreak.lastIndex = at;
  return lineBreak.test(text) ? lineBreak.lastIndex : text.length;
}

/** The beginning of the line that an offset stands in, where the text before `from` does not count. */
function lineStart(text: string, offset: number, from: number): number {
  while (offset > from && !'\r\n'.includes(text[offset - 1] ?? '')) offset -= 1;
  return offset;
}

function lineAt(text: string, at: number, next: number): string {
  return text.slice(at, contentEnd(text, at, next));
}

/** Where a stretch ends if the blanks and line ends behind it are left off; no other white space is blank in Markdown. */
export function contentEnd(text: string, from = 0, end = text.length): number {
  while (end > from && ' \t\r\n'.includes(text[end - 1] ?? '')) end -= 1;
  return end;
}

const lineBreak = /\r\n|[\r\n]/g;
