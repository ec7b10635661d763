import type { Range } from '../server/document/prose.ts';

/** A text whose expected places are marked ⟦so⟧: the text without the marks, and the places in it, in order. */
export function readMarks(marked: string): { source: string; ranges: Range[] } {
  const ranges: Range[] = [];
  let source = '';
  for (const piece of marked.split(/(?=[⟦⟧])/)) {
    if (piece.startsWith('⟦')) ranges.push({ start: source.length, end: -1 });
    if (piece.startsWith('⟧')) ranges.push({ start: ranges.pop()?.start ?? -1, end: source.length });
    source += piece.replace(/^[⟦⟧]/, '');
  }
  return { source, ranges };
}
