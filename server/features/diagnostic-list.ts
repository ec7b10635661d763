import type { Diagnostic } from 'vscode-languageserver';
import type { Problem } from '../check.ts';
import type { Text } from '../document/text.ts';
import { toDiagnostic } from './convert.ts';
import type { EditedText } from './edited-text.ts';

/**
 * The problems of one text as the editor wants them, from edit to edit: as long as an edit moves a problem neither to another line nor within
 * its own, its diagnostic stays the same object. A long plan has hundreds, of which a key moves a few.
 */
export class DiagnosticList {
  /** What was asked for last, and the text that it stood in. */
  private known = new Map<Problem, Known>();
  private text: Text | undefined;

  /** The same as `toDiagnostic` of each. */
  of(document: EditedText, problems: readonly Problem[], rulesPage: string | undefined): Diagnostic[] {
    const before = this.known;
    const unmoved = this.text && unmovedSince(this.text, document.now);
    this.known = new Map();
    this.text = document.now;
    return problems.map((problem) => {
      const { start, end } = problem.range;
      const last = before.get(problem);
      const diagnostic =
        last && unmoved?.(last, start, end) ? last.diagnostic : toDiagnostic(document, problem, rulesPage);
      this.known.set(problem, { start, end, diagnostic });
      return diagnostic;
    });
  }
}

/** Where a problem was: offsets are UTF-16 code units. */
interface Known {
  readonly start: number;
  readonly end: number;
  readonly diagnostic: Diagnostic;
}

/** Tells whether what stands from `start` to `end` in a text has the lines and characters that it had in the text before. */
function unmovedSince(before: Text, now: Text): (last: Known, start: number, end: number) => boolean {
  const shared = now.sharedWith(before);
  const shift = now.length - before.length;
  const isSameLine = now.lineCount === before.lineCount;
  return (last, start, end) => {
    if (end < shared.until) return last.start === start && last.end === end;
    return isSameLine && start >= shared.from && last.start + shift === start && last.end + shift === end;
  };
}
