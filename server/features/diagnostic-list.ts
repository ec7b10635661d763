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
  private readonly known = new WeakMap<Problem, Known>();
  private text: Text | undefined;
  private turn = 0;

  /** The same as `toDiagnostic` of each. */
  of(document: EditedText, problems: readonly Problem[], rulesPage: string | undefined): Diagnostic[] {
    const unmoved = this.text && unmovedSince(this.text, document.now);
    this.text = document.now;
    this.turn += 1;
    return problems.map((problem) => {
      const { start, end } = problem.range;
      const last = this.known.get(problem);
      // What was left out the last time is known by an older text.
      if (last?.turn !== this.turn - 1 || !unmoved?.(last, start, end))
        return this.note(problem, toDiagnostic(document, problem, rulesPage));
      Object.assign(last, { turn: this.turn, start, end });
      return last.diagnostic;
    });
  }

  private note(problem: Problem, diagnostic: Diagnostic): Diagnostic {
    const { start, end } = problem.range;
    this.known.set(problem, { turn: this.turn, start, end, diagnostic });
    return diagnostic;
  }
}

/** What a problem was when it was last looked at, and where: offsets are UTF-16 code units. */
interface Known {
  turn: number;
  start: number;
  end: number;
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
