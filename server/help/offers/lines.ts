import type { Range } from '../../document/place.ts';
import { lineEnd, nextLine } from '../../document/split.ts';
import type { Cursor } from '../cursor.ts';

/** The lines above and below the cursor's. */
export interface Neighbours {
  readonly previous: string;
  readonly previousRange: Range;
  readonly next: string;
}

export function linesAround({ plan: { text: source }, line }: Cursor): Neighbours {
  const end = Math.max(0, line.start - (source.slice(line.start - 2, line.start) === '\r\n' ? 2 : 1));
  const start = Math.max(source.lastIndexOf('\n', end - 1), source.lastIndexOf('\r', end - 1)) + 1;
  const below = nextLine(source, line.end);
  return {
    previous: source.slice(Math.min(start, end), end),
    previousRange: { start, end },
    next: source.slice(below, lineEnd(source, below)),
  };
}

/** Whether a place touches a line. */
export function isOnLine(line: Range, { start, end }: Range): boolean {
  return start <= line.end && line.start <= end;
}
