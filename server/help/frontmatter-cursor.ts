import { canonicalKey } from '../document/frontmatter-keys.ts';
import type { Range } from '../document/place.ts';
import { frontmatterReach } from '../is-plan.ts';
import { endOfLine, lineBelow } from './lines.ts';

/** Where the cursor is in the frontmatter. It is read line by line, so that half-typed and broken YAML is no hindrance. */
export interface FrontmatterCursor {
  /** Whether a key is (being) written here, or else a value. */
  readonly at: 'key' | 'value';
  /** The key that is written here or that the value belongs to, as it stands in the text. */
  readonly key: string;
  readonly keyRange: Range;
  /** What is being written: around the cursor, quotes left off. */
  readonly word: Range;
  /** Whether a colon follows the key. */
  readonly hasColon: boolean;
  /** Whether a blank has to be put in front, as YAML wants it behind a colon. */
  readonly needsBlank: boolean;
  /** The known keys on all other lines. */
  readonly keys: ReadonlySet<string>;
}

/** Undefined outside the frontmatter. Offsets are UTF-16 code units. */
export function frontmatterCursor(source: string, offset: number): FrontmatterCursor | undefined {
  const lines = linesOf(source, offset);
  const index = lines.findIndex(({ range }) => range.start <= offset && offset <= range.end);
  const line = lines[index];
  if (!line) return undefined;
  const keys = new Set(lines.flatMap((one) => (one === line || one.key === undefined ? [] : canonicalKey(one.key))));
  const before = line.text.slice(0, offset - line.range.start);
  const after = line.text.slice(before.length);
  const colon = line.key === undefined ? -1 : line.key.length;
  const written = /^[\w -]*$/.test(before) && !/^[ -]/.test(before);
  if (written && (colon < 0 ? /^[\w-]*[ \t]*$/.test(after) : before.length <= colon)) {
    const end = colon < 0 ? offset + (/^[\w-]*/.exec(after)?.[0].length ?? 0) : line.range.start + colon;
    const word = { start: line.range.start, end };
    return {
      at: 'key',
      key: source.slice(word.start, end),
      keyRange: word,
      word,
      hasColon: colon >= 0,
      needsBlank: false,
      keys,
    };
  }
  const owner = line.key === undefined ? lines.slice(0, index).findLast((one) => one.key !== undefined) : line;
  if (owner?.key === undefined || (line !== owner && !/^[ \t]*(?:-|$)|^[ \t]/.test(line.text))) return undefined;
  const answer = line === owner ? before.slice(colon + 1) : before;
  const from = Math.max(...['[', ',', '"', "'"].map((sign) => answer.lastIndexOf(sign))) + 1;
  const typed = answer.slice(from).replace(/^[ \t]{0,40}(?:-[ \t]{1,40})?/, '');
  const word = { start: offset - typed.length, end: offset + (/^[\w-]*/.exec(after)?.[0].length ?? 0) };
  const keyRange = { start: owner.range.start, end: owner.range.start + owner.key.length };
  const needsBlank = /[:-]$/.test(source.slice(0, word.start));
  return { at: 'value', key: owner.key, keyRange, word, hasColon: true, needsBlank, keys };
}

interface Line {
  readonly text: string;
  readonly range: Range;
  /** A key that begins at the line's first character. */
  readonly key: string | undefined;
}

/** The lines between the dashes; where the closing ones are not there yet, up to the first blank line or heading, or the line that is begun there. */
function linesOf(source: string, offset: number): Line[] {
  const opening = /^\uFEFF?---[ \t]*(?=[\r\n])/.exec(source);
  if (!opening) return [];
  const lines: Line[] = [];
  let firstGap: number | undefined;
  let range = lineBelow(source, { start: 0, end: endOfLine(source, 0) });
  for (; range && range.start < frontmatterReach; range = lineBelow(source, range)) {
    const text = source.slice(range.start, range.end);
    if (/^(?:---|\.\.\.)[ \t]*$/.test(text)) return lines;
    const isGap = !text.trim() || /^#{1,6} /.test(text);
    // A key may be begun on the blank line.
    if (isGap) firstGap ??= lines.length + (range.start === offset ? 1 : 0);
    lines.push({ text, range, key: /^[^\s:#\-"'[\]{}][^:\r\n]*(?=:(?:[ \t]|$))/.exec(text)?.[0] });
  }
  return lines.slice(0, firstGap);
}
