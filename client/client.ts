import { commands, Disposable, l10n, Uri, window, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../server/protocol.ts';
import { Calm } from './calm/calm.ts';
import { followStatus } from './calm/status-item.ts';
import { ChecklistPanel, checklistView } from './checklist-panel.ts';
import { Checklists } from './checklists.ts';
import { commandList } from './commands/index.ts';
import { offerStart } from './empty-plan-hint.ts';
import { MarkdownPreview, type MarkdownIt } from './markdown-preview.ts';
import { MarkingPointsView } from './marking-points-view.ts';
import { isPlanDocument, planSelector, watchPlans } from './plans.ts';
import { Server } from './server.ts';
import { StatusBar } from './status-bar.ts';
import { watchTables } from './table-context.ts';
import { followWorkspaceFiles } from './workspace-files.ts';

/** An extension that is active. */
export interface Extension {
  /** What VS Code takes from it. */
  exports: {
    /** For VS Code's Markdown preview. */
    extendMarkdownIt(markdown: MarkdownIt): MarkdownIt;
  };
  /** Resolves when the server has ended. */
  stop(): Promise<void>;
}

/** What both entries share. The client is created with the first plan. */
export function startExtension(
  context: ExtensionContext,
  createClient: (options: LanguageClientOptions) => BaseLanguageClient,
): Extension {
  const rulesPage = Uri.joinPath(context.extensionUri, 'docs', 'rules.md').toString();
  const calm = new Calm();
  const server = new Server(() =>
    createClient({
      documentSelector: planSelector(),
      initializationOptions: {
        rulesPage,
        followsChecklist: true,
        sendsSchemes: true,
        // A translation has the server's texts, by their keys, in the same file as ours.
        messages: l10n.bundle,
      } satisfies InitializationOptions,
      middleware: calm.middleware,
      // Server.explain tells the learner; without this the library adds its raw error.
      initializationFailedHandler: () => false,
    }),
  );
  const panel = new ChecklistPanel(server, Uri.joinPath(context.extensionUri, 'dist'));
  const checklists = new Checklists(server);
  const preview = new MarkdownPreview(checklists);

  context.subscriptions.push(
    window.registerWebviewPanelSerializer(checklistView, panel),
    server.onChange((uri) => panel.planChanged(uri)),
    window.onDidChangeActiveTextEditor((editor) => {
      if (editor && isPlanDocument(editor.document)) panel.follow(editor.document.uri);
    }),
    window.onDidChangeTextEditorSelection(({ textEditor, selections: [cursor] }) => {
      if (cursor) panel.cursorMoved(textEditor.document.uri.toString(), cursor.active.line + 1);
    }),
    followWorkspaceFiles(server),
    watchTables(),
    calm,
    server.onStart((client) => calm.follow(client)),
    checklists,
    preview,
    followActivePlan(server, checklists),
    followStatus(server, calm),
    offerStart(),
    ...commandList.map((command) =>
      commands.registerCommand(command.id, (argument: unknown) =>
        command.run({ server, panel, calm, extension: context.extensionUri }, argument).catch(explainFailure),
      ),
    ),
  );
  return {
    exports: { extendMarkdownIt: (markdown) => preview.extendMarkdownIt(markdown) },
    stop: () => server.stop(),
  };
}

/** Starts the server with the first plan, and has tree and status bar show the plan in front and its newest checklist. */
function followActivePlan(server: Server, checklists: Checklists): Disposable {
  const faces = [new MarkingPointsView(), new StatusBar()];
  let plan: Uri | undefined;
  const show = () => faces.forEach((face) => face.show(plan, plan && checklists.newest(plan)));
  return Disposable.from(
    ...faces,
    checklists.onChange((uri) => {
      if (uri === plan?.toString()) show();
    }),
    watchPlans({
      firstPlan: () => void server.running(),
      planInFront(document) {
        plan = document?.uri;
        show();
      },
    }),
  );
}

/** The details are in the output channel of the client, which has logged the request. */
function explainFailure(): void {
  void window.showInformationMessage(
    l10n.t('PDP Coach could not do that just now. Your writing is not affected; please try again.'),
  );
}
