import type { Range } from '../document/place.ts';

/** Where the line of an offset begins, as editors count lines. Offsets are UTF-16 code units. */
export function startOfLine(text: string, offset: number): number {
  // Before the beginning `lastIndexOf` would look at it all the same.
  if (offset === 0) return 0;
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** Where it ends, blanks at its end included. */
export function endOfLine(text: string, offset: number): number {
  lineBreak.lastIndex = offset;
  return lineBreak.exec(text)?.index ?? text.length;
}

/** The line above, undefined for the first one. */
export function lineAbove(text: string, { start }: Range): Range | undefined {
  if (start === 0) return undefined;
  const end = text.slice(start - 2, start) === '\r\n' ? start - 2 : start - 1;
  return { start: startOfLine(text, end), end };
}

/** The line below, undefined for the last one. */
export function lineBelow(text: string, { end }: Range): Range | undefined {
  if (end >= text.length) return undefined;
  const start = text.slice(end, end + 2) === '\r\n' ? end + 2 : end + 1;
  return { start, end: endOfLine(text, start) };
}

/** Whether a place touches a line. */
export function isOnLine(line: Range, { start, end }: Range): boolean {
  return start <= line.end && line.start <= end;
}

/** Whether a line is there and says something. */
export function isWritten(text: string, line: Range | undefined): boolean {
  return line !== undefined && text.slice(line.start, line.end).trim() !== '';
}

const lineBreak = /[\r\n]/g;
