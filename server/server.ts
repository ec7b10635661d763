import {
  DidChangeConfigurationNotification,
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { features } from './features/index.ts';
import type { InitializationOptions } from './protocol.ts';
import { Workspace, type WorkspaceHost } from './workspace.ts';

/** What the server cannot know by itself, and its entry hands in. */
export interface Host extends WorkspaceHost {
  readonly version: string;
  /** The page that explains the rules, where the client does not name one. */
  readonly rulesPage: string | undefined;
}

/** Runs the language server on a connection: the union of the features, each registered once. */
export function serve(connection: Connection, host: Host): void {
  const workspace = new Workspace(connection, host);
  connection.onInitialize(({ capabilities: client, initializationOptions }: InitializeParams): InitializeResult => {
    const options = (initializationOptions ?? {}) as InitializationOptions;
    const rulesPage = typeof options.rulesPage === 'string' ? options.rulesPage : host.rulesPage;
    const capabilities: ServerCapabilities = {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    };
    for (const feature of features) {
      Object.assign(capabilities, feature.capabilities(client));
      feature.register({
        connection,
        workspace,
        client,
        rulesPage,
        followsChecklist: options.followsChecklist === true,
      });
    }
    if (client.workspace?.configuration) {
      workspace.awaitSettings();
      connection.onInitialized(async () => {
        await workspace.reloadSettings();
        if (!client.workspace?.didChangeConfiguration?.dynamicRegistration) return;
        await connection.client.register(DidChangeConfigurationNotification.type, { section: 'pdp' });
      });
      connection.onDidChangeConfiguration(() => workspace.reloadSettings());
    }
    return { capabilities, serverInfo: { name: 'PDP Coach', version: host.version } };
  });
  connection.listen();
}
