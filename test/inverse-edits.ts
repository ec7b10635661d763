import { applied, type Edit } from '../server/document/rename-id.ts';

/** What an editor makes of a text when it undoes edits: each edit's place in the text after it, and what had been there in the text before. */
export function undone(after: string, edits: readonly Edit[], before: string): string {
  let shift = 0;
  const inverse = edits.map(({ range, text }): Edit => {
    const start = range.start + shift;
    shift += text.length - (range.end - range.start);
    return { range: { start, end: start + text.length }, text: before.slice(range.start, range.end) };
  });
  return applied(after, inverse);
}
