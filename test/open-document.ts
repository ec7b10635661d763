import {
  CodeActionRequest,
  CompletionRequest,
  CompletionTriggerKind,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  DocumentSymbolRequest,
  HoverRequest,
  type CodeAction,
  type CompletionItem,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type DocumentSymbol,
  type Hover,
  type Position,
  type PublishDiagnosticsParams,
  type Range,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Editor } from './lsp-client.ts';

/** A document that an editor has open: its text as the editor knows it, and what can be asked of it. */
export class OpenDocument {
  readonly uri: string;
  private mirror: TextDocument;

  constructor(
    private readonly editor: Editor,
    text: string,
    path: string,
  ) {
    this.uri = `file://${path}`;
    this.mirror = TextDocument.create(this.uri, 'markdown', 1, text);
    void editor.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri: this.uri, languageId: 'markdown', version: 1, text },
    });
  }

  get text(): string {
    return this.mirror.getText();
  }

  get version(): number {
    return this.mirror.version;
  }

  /** Replaces a range, or the whole text where none is given; several at once count one after the other. */
  edit(...changes: TextDocumentContentChangeEvent[]): void {
    this.mirror = TextDocument.update(this.mirror, changes, this.version + 1);
    void this.editor.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: this.uri, version: this.version },
      contentChanges: changes,
    });
  }

  close(): void {
    void this.editor.connection.sendNotification(DidCloseTextDocumentNotification.type, this.params);
  }

  /** The place of words, which must be in the text. */
  rangeOf(words: string): Range {
    const start = this.text.indexOf(words);
    if (start < 0) throw new Error(`“${words}” is not in the text`);
    return { start: this.mirror.positionAt(start), end: this.mirror.positionAt(start + words.length) };
  }

  /** The words in a place. */
  wordsAt(range: Range): string {
    return this.mirror.getText(range);
  }

  /** The diagnostics published next for the version that the text has now. */
  async published(): Promise<Diagnostic[]> {
    const method = 'textDocument/publishDiagnostics';
    const isThis = ({ uri, version }: PublishDiagnosticsParams) => uri === this.uri && version === this.version;
    return (await this.editor.next(method, isThis)).diagnostics;
  }

  pull(previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.editor.connection.sendRequest(DocumentDiagnosticRequest.type, { ...this.params, previousResultId });
  }

  /** The diagnostics pulled in full. */
  async diagnostics(): Promise<Diagnostic[]> {
    const report = await this.pull();
    if (report.kind !== 'full') throw new Error('a full report was asked for');
    return report.items;
  }

  async codeActions(range: Range, only?: string[]): Promise<CodeAction[]> {
    const params = { ...this.params, range, context: { diagnostics: [], only } };
    return ((await this.editor.connection.sendRequest(CodeActionRequest.type, params)) ?? []) as CodeAction[];
  }

  hover(position: Position): Promise<Hover | null> {
    return this.editor.connection.sendRequest(HoverRequest.type, { ...this.params, position });
  }

  /** What may be written behind some words, as it is asked for by a key that is typed where `sign` is given. */
  async completions(behind: string, sign?: string): Promise<CompletionItem[]> {
    const position = this.rangeOf(behind).end;
    const context =
      sign === undefined
        ? { triggerKind: CompletionTriggerKind.Invoked }
        : { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: sign };
    const params = { ...this.params, position, context };
    return ((await this.editor.connection.sendRequest(CompletionRequest.type, params)) ?? []) as CompletionItem[];
  }

  /** Takes one of them, as an editor does that knows no snippets. */
  accept({ textEdit }: CompletionItem): void {
    if (!textEdit || !('range' in textEdit)) throw new Error('the item has an edit');
    this.edit({ range: textEdit.range, text: textEdit.newText });
  }

  async symbols(): Promise<DocumentSymbol[]> {
    const symbols = await this.editor.connection.sendRequest(DocumentSymbolRequest.type, this.params);
    return (symbols ?? []) as DocumentSymbol[];
  }

  /** Asks one of the server's own requests. */
  ask<Answer>(method: string, more: object = {}): Promise<Answer> {
    return this.editor.connection.sendRequest(method, { uri: this.uri, ...more });
  }

  /** Asks one of the server's own requests with further parameters. */
  own<Answer>(method: string, more: object = {}): Promise<Answer> {
    return this.editor.connection.sendRequest(method, { uri: this.uri, ...more });
  }

  /** Asks a request about this document; `more` are its other parameters. */
  request<Answer>(method: string, more: object = {}): Promise<Answer> {
    return this.editor.connection.sendRequest(method, { ...this.params, ...more });
  }

  private get params() {
    return { textDocument: { uri: this.uri } };
  }
}
