import {
  commands,
  Diagnostic,
  languages,
  Range,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
  type CodeAction,
  type Disposable,
  type TextDocument,
  type TextEditor,
} from 'vscode';

/** Opens an example of the workspace in an editor. */
export async function openExample(name: string): Promise<TextEditor> {
  const [folder] = workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('no folder is open');
  return window.showTextDocument(await workspace.openTextDocument(Uri.joinPath(folder.uri, name)));
}

/** Opens a new, unsaved Markdown document with this text. */
export async function openText(content: string): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }));
}

/** Resolves once `isTrue` holds; looks again at each change of diagnostics. */
export function untilDiagnostics(
  document: TextDocument,
  isTrue: (found: Diagnostic[]) => boolean,
): Promise<Diagnostic[]> {
  return new Promise((resolve) => {
    let listener: Disposable | undefined = undefined;
    const look = () => {
      const found = ours(document);
      if (!isTrue(found)) return false;
      listener?.dispose();
      resolve(found);
      return true;
    };
    if (!look()) listener = languages.onDidChangeDiagnostics(look);
  });
}

/** The problems that PDP Coach shows in a document. */
export function ours(document: TextDocument): Diagnostic[] {
  return languages.getDiagnostics(document.uri).filter(({ source }) => source === 'pdp');
}

/** The rule that made a problem. */
export function ruleOf({ code }: Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : String(code);
}

export function ofRule(found: readonly Diagnostic[], rule: string): Diagnostic[] {
  return found.filter((one) => ruleOf(one) === rule);
}

/** The quick fixes that VS Code offers for a problem. */
export async function fixesFor(document: TextDocument, { range }: Diagnostic): Promise<CodeAction[]> {
  const offered = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range);
  return offered.filter(({ kind, edit }) => kind?.value === 'quickfix' && edit !== undefined);
}

/** Replaces what is written at `range`, as a learner who types there. */
export async function write(document: TextDocument, range: Range, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, range, text);
  await workspace.applyEdit(edit);
}

/** Where some words stand in a document. */
export function rangeOf(document: TextDocument, words: string): Range {
  const start = document.getText().indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not in the document`);
  return new Range(document.positionAt(start), document.positionAt(start + words.length));
}
