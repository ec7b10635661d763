import { createConnection, ProposedFeatures, TextDocuments, TextDocumentSyncKind } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** A language server that finds nothing and knows nothing: what the protocol costs by itself. `read` is given each new text. */
export function serveFloor(read: (text: string) => void): void {
  const connection = createConnection(ProposedFeatures.all);
  const documents = new TextDocuments(TextDocument);
  connection.onInitialize(() => ({
    capabilities: {
      textDocumentSync: TextDocumentSyncKind.Incremental,
      diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
      hoverProvider: true,
      codeActionProvider: true,
      documentSymbolProvider: true,
    },
  }));
  connection.languages.diagnostics.on(() => ({ kind: 'full', items: [] }));
  connection.onHover(() => null);
  connection.onCodeAction(() => []);
  connection.onDocumentSymbol(() => []);
  documents.onDidChangeContent(({ document }) => read(document.getText()));
  documents.listen(connection);
  connection.listen();
}
