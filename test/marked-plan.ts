import type { Problem } from '../server/check.ts';

/** What a text is expected to be told: a rule, softly (as a hint) or not, and the text it is said of. */
export interface Expected {
  readonly rule: string;
  readonly hint: boolean;
  /** It is said and ought not to be: a fault of the rule that is known. */
  readonly wrong?: boolean;
  readonly start: number;
  readonly end: number;
}

/**
 * A plan in which each expectation stands around its text: `⟦Improve⟧{objective-vague}`, several rules by commas, a hint with a
 * question mark, marks inside marks; an exclamation mark says that it ought not to be said. Gives the text without them, and them.
 */
export function readMarkedPlan(marked: string): { source: string; expected: Expected[] } {
  const expected: Expected[] = [];
  const open: number[] = [];
  let source = '';
  for (const piece of marked.split(/(?=[⟦⟧])/)) {
    if (piece.startsWith('⟦')) open.push(source.length);
    if (!piece.startsWith('⟧')) {
      source += piece.replace(/^⟦/, '');
      continue;
    }
    const start = open.pop();
    const [tag, ids] = /^⟧\{([a-z?!, -]+)\}/.exec(piece) ?? [];
    if (start === undefined || !tag || !ids) throw new Error(`No rule behind ${JSON.stringify(piece.slice(0, 40))}`);
    for (const id of ids.split(/,\s?/))
      expected.push({
        rule: id.replace(/[?!]/g, ''),
        hint: id.includes('?'),
        wrong: id.includes('!'),
        start,
        end: source.length,
      });
    source += piece.slice(tag.length);
  }
  if (open.length) throw new Error(`${open.length} marks stay open`);
  return { source, expected: expected.sort(inOrder) };
}

/** The text with what is expected of it marked in it; of two that overlap but are not inside one another the mark cannot be written. */
export function writeMarkedPlan(source: string, expected: readonly Expected[]): string {
  const places = new Map<string, Expected[]>();
  for (const one of [...expected].sort(inOrder)) {
    const key = `${one.start} ${one.end}`;
    places.set(key, [...(places.get(key) ?? []), one]);
  }
  const open: { end: number; ids: string }[] = [];
  let marked = '';
  let at = 0;
  const copyTo = (offset: number) => {
    while ((open.at(-1)?.end ?? Infinity) <= offset) {
      const { end, ids } = open.pop()!;
      marked += `${source.slice(at, end)}⟧{${ids}}`;
      at = end;
    }
    marked += source.slice(at, offset);
    at = offset;
  };
  for (const [{ start, end }, ids] of [...places.values()].map(
    (some) => [some[0]!, some.map(tagOf).join(', ')] as const,
  )) {
    copyTo(start);
    if ((open.at(-1)?.end ?? Infinity) < end) throw new Error(`Marks cross: ${source.slice(start, end)} (${ids})`);
    marked += '⟦';
    open.push({ end, ids });
    if (start === end) copyTo(end);
  }
  copyTo(source.length);
  return marked;
}

/** What was found, in the form of what is expected. */
export function asExpected({ rule, severity, range }: Problem): Expected {
  return { rule, hint: severity === 'hint', start: range.start, end: range.end };
}

/** For a person to read: the rule and the text it speaks of. */
export function described(source: string, { rule, hint, start, end }: Expected): string {
  const line = source.slice(0, start).split('\n').length;
  return `line ${line}: ⟦${source.slice(start, end)}⟧{${rule}${hint ? '?' : ''}}`;
}

function tagOf({ rule, hint, wrong }: Expected): string {
  return rule + (hint ? '?' : '') + (wrong ? '!' : '');
}

/** By place, what is empty first and then the longest first, so that marks nest. */
function inOrder(a: Expected, b: Expected): number {
  const aEmpty = a.start === a.end;
  const bEmpty = b.start === b.end;
  return (
    a.start - b.start ||
    Number(bEmpty) - Number(aEmpty) ||
    b.end - a.end ||
    (tagOf(a) < tagOf(b) ? -1 : Number(tagOf(a) !== tagOf(b)))
  );
}
