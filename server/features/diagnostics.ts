import type { ClientCapabilities, Diagnostic } from 'vscode-languageserver';
import { toDiagnostic } from './convert.ts';
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
  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }) => {
    const { document, analysis } = await workspace.open(textDocument.uri);
    const resultId = `${analysis ? 'plan' : 'other'}-${document?.version ?? 0}`;
    if (previousResultId === resultId) return { kind: 'unchanged', resultId };
    const items =
      document && analysis ? analysis.problems.map((problem) => toDiagnostic(document, problem, rulesPage)) : [];
    return { kind: 'full', resultId, items };
  });
  if (client.workspace?.diagnostics?.refreshSupport)
    workspace.onSettings(() => connection.languages.diagnostics.refresh());
}

function publish({ connection, workspace, rulesPage }: FeatureServer): void {
  const shown = new Set<string>();
  workspace.onChange(async (uri) => {
    const { document, analysis } = await workspace.open(uri);
    if (!analysis && !shown.delete(uri)) return;
    if (analysis) shown.add(uri);
    const found: Diagnostic[] =
      document && analysis ? analysis.problems.map((problem) => toDiagnostic(document, problem, rulesPage)) : [];
    await connection.sendDiagnostics({ uri, diagnostics: found, ...(document ? { version: document.version } : {}) });
  });
}
