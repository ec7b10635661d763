/**
 * What is used of the language server's library besides its types, for all from here: the bundler copies the whole of it, some hundred
 * names, for each file that imports from it.
 */
export {
  CodeActionKind,
  CodeActionTriggerKind,
  CompletionItemKind,
  DiagnosticSeverity,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  LSPErrorCodes,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
  ResponseError,
  SemanticTokensBuilder,
  SymbolKind,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
