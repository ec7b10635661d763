import type { ClientCapabilities, Diagnostic } from 'vscode-languageserver';
import type { Analysis } from '../analysis.ts';
import type { Opened } from '../workspace.ts';
import { DiagnosticList } from './diagnostic-list.ts';
import type { EditedText } from './edited-text.ts';
import type { Feature, FeatureServer } from './feature.ts';

/** Problems in the text: pulled by clients that can, published to the others. */
export const diagnostics: Feature = {
  capabilities: (client) =>
    pulls(client)
      ? { diagnosticProvider: { identifier: 'pdp', interFileDependencies: false, workspaceDiagnostics: false } }
      : {},
  register(server) {
    if (pulls(server.client)) answer(server);
    else publish(server);
  },
};

function pulls({ textDocument }: ClientCapabilities): boolean {
  return textDocument?.diagnostic !== undefined;
}

function answer({ connection, workspace, client, rulesPage }: FeatureServer): void {
  // A document that is closed and opened again counts its versions anew, so the analysis itself is what is numbered.
  const numbers = new WeakMap<Analysis, number>();
  let count = 0;
  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }) => {
    const opened = await workspace.open(textDocument.uri);
    if (!opened.analysis) return { kind: 'full', items: [] };
    const number = numbers.get(opened.analysis) ?? (count += 1);
    numbers.set(opened.analysis, number);
    const resultId = String(number);
    if (previousResultId === resultId) return { kind: 'unchanged', resultId };
    return { kind: 'full', resultId, items: diagnosticsOf(opened, rulesPage) };
  });
  if (!client.workspace?.diagnostics?.refreshSupport) return;
  workspace.onRefresh(() => {
    void connection.languages.diagnostics.refresh();
  });
}

function publish({ connection, workspace, rulesPage }: FeatureServer): void {
  const shown = new Set<string>();
  workspace.onChange(async (uri) => {
    const opened = await workspace.open(uri);
    // Nothing is ever said of a document that is no plan, but what was shown of one that was a plan is taken back.
    if (!opened.analysis && !shown.delete(uri)) return;
    if (opened.analysis) shown.add(uri);
    const version = opened.document && { version: opened.document.version };
    await connection.sendDiagnostics({ uri, diagnostics: diagnosticsOf(opened, rulesPage), ...version });
  });
}

function diagnosticsOf({ document, analysis }: Opened, rulesPage: string | undefined): Diagnostic[] {
  if (!document || !analysis) return [];
  const list = lists.get(document) ?? new DiagnosticList();
  lists.set(document, list);
  return list.of(document, analysis.problems.slice(0, mostShown), rulesPage);
}

const lists = new WeakMap<EditedText, DiagnosticList>();

/** VS Code shows no more of one file; to send thousands would hold up everything else. */
const mostShown = 1_000;
