import type { CodeAction, Diagnostic, TextDocumentEdit, TextEdit } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { OpenDocument } from './open-document.ts';

/** The fixes of this very finding, among the actions at its place. */
export async function fixesOf(plan: OpenDocument, finding: Diagnostic): Promise<CodeAction[]> {
  const found = await allActionsOf(plan, finding);
  return found.filter(({ title }) => !title.startsWith('Ignore “') && !title.endsWith('in this plan)'));
}

/** With those for all findings of its kind, and to ignore it. */
export async function allActionsOf(plan: OpenDocument, { range, code }: Diagnostic): Promise<CodeAction[]> {
  const isThis = ({ diagnostics }: CodeAction) =>
    diagnostics?.[0]?.code === code && JSON.stringify(diagnostics?.[0]?.range) === JSON.stringify(range);
  return (await plan.codeActions(range)).filter(isThis);
}

/** The text of a document once an action has been taken, or these edits instead of its own. */
export function applied({ text, uri }: OpenDocument, action: CodeAction, edits = editsOf(action)): string {
  return TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, text), edits as TextEdit[]);
}

/** The edits of an action for an editor that takes versions of documents. */
export function editsOf({ edit }: CodeAction): TextDocumentEdit['edits'] {
  return (edit?.documentChanges ?? []).flatMap((change) => ('edits' in change ? change.edits : []));
}
