import {
  l10n,
  languages,
  LanguageStatusSeverity,
  TabInputText,
  window,
  workspace,
  Disposable,
  type TextDocument,
} from 'vscode';
import { frontmatterLines } from '../../server/is-plan.ts';
import { isEditable, kindOfDocument } from '../plans.ts';
import type { Server } from '../server.ts';
import type { Calm } from './calm.ts';
import { languageStatus, type Situation } from './language-status.ts';

/** Keeps the language status item of Markdown (the braces in the status bar) true: what runs, or why nothing does. */
export function followStatus(server: Server, calm: Calm): Disposable {
  const item = languages.createLanguageStatusItem('pdp.status', { language: 'markdown' });
  item.name = l10n.t('PDP Coach');
  const show = () => {
    const document = documentInFront();
    if (!document) return;
    const status = languageStatus({ server: server.state, document, isPaused: calm.isPaused }, l10n.t);
    item.text = l10n.t('PDP Coach: {0}', status.text);
    item.detail = status.detail;
    item.command = status.command;
    item.busy = status.isBusy;
    item.severity = status.needsAttention ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
    item.accessibilityInformation = { label: `${item.text}. ${status.detail}` };
  };
  show();
  return Disposable.from(
    item,
    server.onStateChange(show),
    calm.onChange(show),
    window.onDidChangeActiveTextEditor(show),
    window.tabGroups.onDidChangeTabs(show),
    workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('pdp.files') && show()),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const isInFront = document === window.activeTextEditor?.document;
      if (isInFront && contentChanges.some(({ range }) => range.start.line < frontmatterLines)) show();
    }),
  );
}

/** Undefined where nothing that could be a plan is in front, and the item is not shown either. */
function documentInFront(): Situation['document'] | undefined {
  const document = window.activeTextEditor?.document;
  if (document) return document.languageId === 'markdown' ? kindOf(document) : undefined;
  // What is too large has an editor in the window and no document here.
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  const isUnknown =
    input instanceof TabInputText &&
    !workspace.textDocuments.some(({ uri }) => uri.toString() === input.uri.toString());
  return isUnknown ? 'too large' : undefined;
}

function kindOf(document: TextDocument): Situation['document'] {
  if (!isEditable(document)) return 'not editable';
  return kindOfDocument(document) ?? 'no plan';
}
