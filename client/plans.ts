import {
  commands,
  Disposable,
  languages,
  Range,
  TabInputWebview,
  Uri,
  window,
  workspace,
  type TextDocument,
} from 'vscode';
import { documentKind, frontmatterLines, type DocumentKind } from '../server/is-plan.ts';
import { columnOf } from './reveal-line.ts';

/** Whether this document is a Personal Development Plan; only its first lines are read. */
export function isPlanDocument(document: TextDocument): boolean {
  return kindOfDocument(document) === 'plan';
}

/** What the server reads it as: a plan, or a reflection in a file of its own; undefined for anything else. */
export function kindOfDocument(document: TextDocument): DocumentKind | undefined {
  if (!isEditable(document)) return undefined;
  const start = document.getText(new Range(0, 0, frontmatterLines, 0));
  return documentKind(document.uri.path, start, matchesFiles(document));
}

/** Whether this is Markdown that a learner can write in. */
export function isEditable(document: TextDocument): boolean {
  return languages.match(planSelector(), document) > 0;
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

/**
 * Tells when there is a first plan or reflection, and which plan is in front: undefined where none is. Keeps the context key `pdp.isPlan` true while one is.
 */
export function watchPlans(tell: { firstPlan(): void; planInFront(plan: TextDocument | undefined): void }): Disposable {
  let found = false;
  let inFront: TextDocument | undefined;
  const look = (documents: readonly TextDocument[]) => {
    if (!found && documents.some(kindOfDocument)) {
      found = true;
      tell.firstPlan();
    }
    const before = inFront;
    inFront = planInFront(before);
    if (inFront === before) return;
    if (!inFront !== !before) void commands.executeCommand('setContext', 'pdp.isPlan', !!inFront);
    tell.planInFront(inFront);
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
    window.tabGroups.onDidChangeTabs(() => look([])),
  );
}

/** The plan in the active editor. Where a page has the focus (a preview, the checklist), the plan in sight, or the one before if it is still open. */
function planInFront(before: TextDocument | undefined): TextDocument | undefined {
  const active = window.activeTextEditor?.document;
  if (active) return isPlanDocument(active) ? active : undefined;
  const inSight = window.visibleTextEditors.map(({ document }) => document).find(isPlanDocument);
  if (inSight) return inSight;
  const isPage = window.tabGroups.activeTabGroup.activeTab?.input instanceof TabInputWebview;
  return before && isPage && columnOf(before.uri) !== undefined && isPlanDocument(before) ? before : undefined;
}

/** The setting `pdp.files`: each glob may start at any folder, as the server reads it too. */
function matchesFiles(document: TextDocument): boolean {
  const setting = workspace.getConfiguration('pdp', document).get<unknown>('files');
  const globs = Array.isArray(setting) ? setting.filter((glob) => typeof glob === 'string') : [];
  return globs.some((glob) => languages.match({ pattern: `**/${glob}` }, document) > 0);
}
