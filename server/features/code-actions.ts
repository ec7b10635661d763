import {
  CodeActionKind,
  type ClientCapabilities,
  type CodeAction,
  type Range as EditorRange,
  type SnippetTextEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Problem } from '../check.ts';
import type { Range } from '../document/prose.ts';
import type { Fix } from '../rules/rule.ts';
import { editorRange, offsetRange, toDiagnostic } from './convert.ts';
import type { Feature } from './feature.ts';
import { asSnippet } from './snippet.ts';

/** The fixes of the problems at the cursor, as quick fixes; where the editor can, their prompts are tab stops. */
export const codeActions: Feature = {
  capabilities: () => ({ codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } }),
  register({ connection, workspace, client, rulesPage }) {
    connection.onCodeAction(async ({ textDocument, range, context }) => {
      if (context.only && !context.only.some((kind) => CodeActionKind.QuickFix.startsWith(kind))) return [];
      const { document, analysis } = await workspace.open(textDocument.uri);
      if (!document || !analysis) return [];
      const atCursor = touching(analysis.problems, offsetRange(document, range));
      // A learner who asks anywhere in an objective's line means all that was found in it.
      const inLine = touching(analysis.problems, offsetRange(document, wholeLines(range)));
      const asked = [...atCursor, ...inLine.filter((problem) => !atCursor.includes(problem))];
      return asked.flatMap((problem) => {
        const fixes = problem.fixes(analysis.plan);
        const isPreferred = fixes.length === 1 ? { isPreferred: true } : {};
        return fixes.map((fix) => ({ ...action(document, problem, fix, client, rulesPage), ...isPreferred }));
      });
    });
  },
};

function touching(problems: readonly Problem[], { start, end }: Range): Problem[] {
  return problems.filter(({ range }) => range.start <= end && start <= range.end);
}

function wholeLines({ start, end }: EditorRange): EditorRange {
  return { start: { line: start.line, character: 0 }, end: { line: end.line, character: Number.MAX_SAFE_INTEGER } };
}

function action(
  document: TextDocument,
  problem: Problem,
  fix: Fix,
  client: ClientCapabilities,
  rulesPage: string | undefined,
): CodeAction {
  const edits = fix.edits.map(({ range, text }) => ({ range: editorRange(document, range), newText: text }));
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(document, problem, rulesPage)],
    edit: workspaceEdit(document, edits, client),
  };
}

/** With tab stops where the client takes them, and for this version of the text alone where it knows versions. */
function workspaceEdit({ uri, version }: TextDocument, edits: TextEdit[], client: ClientCapabilities): WorkspaceEdit {
  const { documentChanges, snippetEditSupport } = client.workspace?.workspaceEdit ?? {};
  if (!documentChanges) return { changes: { [uri]: edits } };
  const snippets = edits.map(({ range, newText }): SnippetTextEdit => {
    return { range, snippet: { kind: 'snippet', value: asSnippet(newText) } };
  });
  return { documentChanges: [{ textDocument: { uri, version }, edits: snippetEditSupport ? snippets : edits }] };
}
