import type { Connection, InitializeParams, InitializeResult, ServerCapabilities } from 'vscode-languageserver';
import { DidChangeConfigurationNotification, TextDocumentSyncKind } from './features/library.ts';
import type { HandIn, HandInFormat } from './export/hand-in.ts';
import type { WorkspaceFiles } from './coursework.ts';
import { features } from './features/index.ts';
import { useMessages } from './messages/index.ts';
import type { ExportedFile, InitializationOptions, WordImport } from './protocol.ts';
import { Workspace, type WorkspaceHost } from './workspace.ts';

/** What the server cannot know by itself, and its entry hands in. */
export interface Host extends WorkspaceHost {
  readonly version: string;
  /** The page that explains the rules, where the client does not name one. */
  readonly rulesPage: string | undefined;
  /** Reads the marking schemes, plans and reflections in these folders (URIs); left out where there are no files to be read. */
  findFiles?(folders: readonly string[]): Promise<WorkspaceFiles>;
  /** Makes a file to hand in; left out where no library for it can be loaded. */
  writeHandIn?(handIn: HandIn, format: HandInFormat): Promise<ExportedFile>;
  /** Makes a plan of a Word document, by its path; left out where there are no files to be read. */
  importWordFile?(path: string): Promise<WordImport>;
}

/** Runs the language server on a connection: the union of the features, each registered once. */
export function serve(connection: Connection, host: Host): void {
  const workspace = new Workspace(connection, host);
  const ready: (() => Promise<void>)[] = [];
  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const { capabilities: client } = params;
    const options = (params.initializationOptions ?? {}) as InitializationOptions;
    if (options.messages) useMessages(options.messages);
    const rulesPage = typeof options.rulesPage === 'string' ? options.rulesPage : host.rulesPage;
    const capabilities: ServerCapabilities = {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    };
    const folders = foldersOf(params);
    const findFiles = folders.length ? host.findFiles?.bind(host, folders) : undefined;
    for (const feature of features) {
      Object.assign(capabilities, feature.capabilities(client));
      feature.register({
        connection,
        workspace,
        client,
        rulesPage,
        followsChecklist: options.followsChecklist === true,
        sendsSchemes: options.sendsSchemes === true,
        findFiles,
        today: host.today.bind(host),
        writeHandIn: host.writeHandIn?.bind(host),
        importWordFile: host.importWordFile?.bind(host),
        onReady: (listener) => void ready.push(listener),
      });
    }
    if (client.workspace?.configuration) {
      workspace.awaitSettings();
      ready.unshift(async () => {
        await workspace.reloadSettings();
        if (!client.workspace?.didChangeConfiguration?.dynamicRegistration) return;
        await connection.client.register(DidChangeConfigurationNotification.type, { section: 'pdp' });
      });
      connection.onDidChangeConfiguration(() => workspace.reloadSettings());
    }
    return { capabilities, serverInfo: { name: 'PDP Coach', version: host.version } };
  });
  connection.onInitialized(async () => void (await Promise.all(ready.map((listener) => listener()))));
  connection.listen();
}

/** The folders of the workspace; older editors know of one at most. */
function foldersOf({ workspaceFolders, ...older }: InitializeParams & { rootUri?: string | null }): string[] {
  return workspaceFolders?.map(({ uri }) => uri) ?? (older.rootUri ? [older.rootUri] : []);
}
