import { TabInputText, TextEditorRevealType, Uri, ViewColumn, window, workspace } from 'vscode';

/** Selects a line (1-based) of a document in the editor group that holds it. */
export async function revealLine(uri: Uri, line: number): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const index = Math.min(Math.max(line - 1, 0), document.lineCount - 1);
  const { range } = document.lineAt(index);
  const viewColumn = columnOf(uri) ?? ViewColumn.One;
  const editor = await window.showTextDocument(document, { viewColumn, selection: range });
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** A file by its path, counted from a plan's folder; without one, the plan itself. */
export function beside(plan: Uri, file: string | undefined): Uri {
  return file === undefined ? plan : Uri.joinPath(plan, '..', file);
}

/** Where the document has a tab, be it in front or behind others: opening it twice would confuse. */
export function columnOf(uri: Uri): ViewColumn | undefined {
  const isTabOfDocument = (input: unknown) => input instanceof TabInputText && input.uri.toString() === uri.toString();
  return window.tabGroups.all.find(({ tabs }) => tabs.some((tab) => isTabOfDocument(tab.input)))?.viewColumn;
}
