import { commands, Disposable, window, type TextEditor } from 'vscode';
import { isTableLine } from './table-lines.ts';

/** Keeps the context key `pdp.inTable` true while the one cursor of the active editor seems to be in a table of Markdown. */
export function watchTables(): Disposable {
  let isInTable = false;
  const look = (editor: TextEditor | undefined) => {
    const before = isInTable;
    isInTable = editor !== undefined && seemsInTable(editor);
    if (isInTable !== before) void commands.executeCommand('setContext', 'pdp.inTable', isInTable);
  };
  look(window.activeTextEditor);
  return Disposable.from(
    window.onDidChangeActiveTextEditor(look),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === window.activeTextEditor) look(textEditor);
    }),
  );
}

function seemsInTable({ document, selections }: TextEditor): boolean {
  const [selection, ...others] = selections;
  if (document.languageId !== 'markdown' || !selection?.isSingleLine || others.length) return false;
  const lineAt = (line: number) => (line >= 0 && line < document.lineCount ? document.lineAt(line).text : undefined);
  return isTableLine(lineAt, selection.active.line);
}
