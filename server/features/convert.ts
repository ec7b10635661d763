import type { Diagnostic, Position, Range as EditorRange } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { DiagnosticSeverity } from './library.ts';
import type { Problem } from '../check.ts';
import type { Range } from '../document/prose.ts';
import type { Severity } from '../rules/rule.ts';

/** Offsets → the editor's positions (lines and UTF-16 characters from 0). */
export function editorRange(document: TextDocument, { start, end }: Range): EditorRange {
  return { start: positionAt(document, start), end: positionAt(document, end) };
}

/** Where a text begins is known without counting its lines, which in one that is too long for us takes long. */
function positionAt(document: TextDocument, offset: number): Position {
  return offset === 0 ? { line: 0, character: 0 } : document.positionAt(offset);
}

/** The editor's positions → offsets; a position outside the text is moved to its nearest end. */
export function offsetRange(document: TextDocument, { start, end }: EditorRange): Range {
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}

export function toDiagnostic(document: TextDocument, problem: Problem, rulesPage: string | undefined): Diagnostic {
  const { rule, severity, message, range } = problem;
  return {
    range: editorRange(document, range),
    severity: severities[severity],
    source: 'pdp',
    code: rule,
    ...(rulesPage ? { codeDescription: { href: `${rulesPage}#${rule}` } } : {}),
    message,
  };
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};
