import { text } from '../messages/index.ts';

/** Where something is: a line of the plan, or of a file beside it. */
export interface Spot {
  /** 1-based. */
  readonly line: number;
  /** The path from the plan's folder; left out for the plan itself. */
  readonly file?: string;
}

/** "Line 12", "reflections/May.md, line 12"; with `found`, "Found in line 12". */
export function lineText({ line, file }: Spot, kind: 'line' | 'foundLine' = 'line'): string {
  return file === undefined ? text(`checklist.${kind}`, { line }) : text(`checklist.${kind}In`, { line, file });
}
