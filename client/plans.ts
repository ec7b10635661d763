import { commands, Disposable, languages, Range, Uri, window, workspace, type TextDocument } from 'vscode';
import { frontmatterLines, isPlan } from '../server/protocol.ts';

/** Whether this document is a Personal Development Plan; only its first lines are read. */
export function isPlanDocument(document: TextDocument): boolean {
  if (languages.match(planSelector(), document) === 0) return false;
  const start = document.getText(new Range(0, 0, frontmatterLines, 0));
  return isPlan(document.uri.path, start, matchesFiles(document));
}

/** The plan the learner is at: in the active editor, else in sight, else open in any tab. */
export function activePlan(): TextDocument | undefined {
  const visible = [window.activeTextEditor, ...window.visibleTextEditors].flatMap((editor) => editor?.document ?? []);
  return [...visible, ...workspace.textDocuments].find(isPlanDocument);
}

/** The plan whose editor menu was used: its URI is what the menu hands over. */
export function planOf(argument: unknown): TextDocument | undefined {
  if (!(argument instanceof Uri)) return undefined;
  const document = workspace.textDocuments.find(({ uri }) => uri.toString() === argument.toString());
  return document && isPlanDocument(document) ? document : undefined;
}

/**
 * Markdown where learners write it: files, new documents, and the file systems of the open folders.
 * Other schemes are views of a text (of its last commit, of a chat), which nobody can correct.
 */
export function planSelector(): { scheme: string; language: string }[] {
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  const schemes = new Set(['file', 'untitled', 'vscode-remote', 'vscode-vfs', ...folders]);
  return [...schemes].map((scheme) => ({ scheme, language: 'markdown' }));
}

/** Calls back at the first plan there is, and keeps the context key `pdp.isPlan` true while one is in front. */
export function watchPlans(onFirstPlan: () => void): Disposable {
  let found = false;
  let inFront = false;
  const look = (documents: readonly TextDocument[]) => {
    if (!found && documents.some(isPlanDocument)) {
      found = true;
      onFirstPlan();
    }
    // A page beside the plan may have the focus; then the plan in sight counts.
    const editors = window.activeTextEditor ? [window.activeTextEditor] : window.visibleTextEditors;
    const isInFront = editors.some((editor) => isPlanDocument(editor.document));
    if (isInFront === inFront) return;
    inFront = isInFront;
    void commands.executeCommand('setContext', 'pdp.isPlan', inFront);
  };
  look(workspace.textDocuments);
  return Disposable.from(
    workspace.onDidOpenTextDocument((document) => look([document])),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.some(({ range }) => range.start.line < frontmatterLines)) look([document]);
    }),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('pdp.files')) look(workspace.textDocuments);
    }),
    window.onDidChangeActiveTextEditor(() => look([])),
    window.onDidChangeVisibleTextEditors(() => look([])),
  );
}

/** The setting `pdp.files`: each glob may start at any folder, as the server reads it too. */
function matchesFiles(document: TextDocument): boolean {
  const setting = workspace.getConfiguration('pdp', document).get<unknown>('files');
  const globs = Array.isArray(setting) ? setting.filter((glob) => typeof glob === 'string') : [];
  return globs.some((glob) => languages.match({ pattern: `**/${glob}` }, document) > 0);
}
