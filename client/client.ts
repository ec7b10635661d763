import { commands, l10n, Uri, window, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../server/protocol.ts';
import { ChecklistPanel, checklistView } from './checklist-panel.ts';
import { commandList } from './commands/index.ts';
import { isPlanDocument, planSelector, watchPlans } from './plans.ts';
import { followSchemes } from './schemes.ts';
import { Server } from './server.ts';

/** What both entries share. The client is created with the first plan; the answer stops it. */
export function startExtension(
  context: ExtensionContext,
  createClient: (options: LanguageClientOptions) => BaseLanguageClient,
): () => Promise<void> {
  const rulesPage = Uri.joinPath(context.extensionUri, 'docs', 'rules.md').toString();
  const server = new Server(() =>
    createClient({
      documentSelector: planSelector(),
      initializationOptions: { rulesPage, followsChecklist: true, sendsSchemes: true } satisfies InitializationOptions,
      // Server.explain tells the learner; without this the library adds its raw error.
      initializationFailedHandler: () => false,
    }),
  );
  const panel = new ChecklistPanel(server, Uri.joinPath(context.extensionUri, 'dist'));

  context.subscriptions.push(
    window.registerWebviewPanelSerializer(checklistView, panel),
    server.onChange((uri) => panel.planChanged(uri)),
    window.onDidChangeActiveTextEditor((editor) => {
      if (editor && isPlanDocument(editor.document)) panel.follow(editor.document.uri);
    }),
    window.onDidChangeTextEditorSelection(({ textEditor, selections: [cursor] }) => {
      if (cursor) panel.cursorMoved(textEditor.document.uri.toString(), cursor.active.line + 1);
    }),
    followSchemes(server),
    watchPlans(() => void server.running()),
    ...commandList.map((command) =>
      commands.registerCommand(command.id, (argument: unknown) =>
        command.run({ server, panel }, argument).catch(explainFailure),
      ),
    ),
  );
  return () => server.stop();
}

/** The details are in the output channel of the client, which has logged the request. */
function explainFailure(): void {
  void window.showInformationMessage(
    l10n.t('PDP Coach could not do that just now. Your writing is not affected; please try again.'),
  );
}
