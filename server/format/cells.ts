import type { Range } from '../document/prose.ts';

/** A row of a table as it is written. */
export interface Row {
  /** From its first pipe or word to its last. */
  readonly range: Range;
  /** What each cell says, without the blanks around it; an empty one has a place too. */
  readonly cells: readonly Range[];
  readonly hasPipe: boolean;
}

/**
 * Cuts a row at its pipes as GitHub's Markdown does: in code too, unless a backslash stands in front. Offsets are those of the whole text.
 */
export function cellsOf(text: string, { start, end }: Range): Row {
  while (start < end && isBlank(text[start])) start += 1;
  const pipes: number[] = [];
  for (let at = start; at < end; at += 1) {
    if (text[at] === '\\' && (text[at + 1] === '|' || text[at + 1] === '\\')) at += 1;
    else if (text[at] === '|') pipes.push(at);
  }
  const edges = [...(pipes[0] === start ? [] : [start - 1]), ...pipes, ...(pipes.at(-1) === end - 1 ? [] : [end])];
  const cells = edges.slice(1).map((edge, index) => trimmed(text, (edges[index] ?? start) + 1, edge));
  return { range: { start, end }, cells, hasPipe: pipes.length > 0 };
}

function trimmed(text: string, start: number, end: number): Range {
  const from = start;
  while (start < end && isBlank(text[start])) start += 1;
  while (end > start && isBlank(text[end - 1])) end -= 1;
  return start < end ? { start, end } : { start: from, end: from };
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}
