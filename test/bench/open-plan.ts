import type {
  Diagnostic,
  DocumentDiagnosticReport,
  PublishDiagnosticsParams,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol/node';
import type { Message } from './message-reader.ts';
import type { Request, ServerProcess } from './server-process.ts';

/** A plan that is open in a server. Every clock starts before the first message is built and ends at the answer's last byte. */
export class OpenPlan {
  findings: readonly Diagnostic[] = [];
  version = 0;
  private resultId: string | undefined;

  constructor(
    readonly server: ServerProcess,
    readonly uri: string,
    /** Whether findings are asked for, as VS Code does, or published by the server. */
    private readonly pulls: boolean,
  ) {}

  /** Opens it; answers the milliseconds to its findings. */
  async open(text: string): Promise<number> {
    const from = performance.now();
    this.version = 1;
    const textDocument = { uri: this.uri, languageId: 'markdown', version: this.version, text };
    this.server.notify('textDocument/didOpen', { textDocument });
    return (await this.untilFindings()) - from;
  }

  /** Edits it; answers the milliseconds to its findings. */
  async edit(changes: readonly TextDocumentContentChangeEvent[]): Promise<number> {
    const from = performance.now();
    this.send(changes);
    return (await this.untilFindings()) - from;
  }

  /** Edits it and waits for nothing. */
  send(contentChanges: readonly TextDocumentContentChangeEvent[]): void {
    this.version += 1;
    this.server.notify('textDocument/didChange', {
      textDocument: { uri: this.uri, version: this.version },
      contentChanges,
    });
  }

  /** Asks about it; answers the milliseconds that took. */
  async ask(method: string, params: object = {}): Promise<number> {
    const from = performance.now();
    const { at, message } = await this.server.request(method, { textDocument: { uri: this.uri }, ...params }).answer;
    if (isStale(message)) throw new Error(`${method} was cancelled.`);
    return at - from;
  }

  pull(): Request {
    const params = { textDocument: { uri: this.uri }, identifier: 'pdp', previousResultId: this.resultId };
    return this.server.request('textDocument/diagnostic', params);
  }

  close(): void {
    this.server.notify('textDocument/didClose', { textDocument: { uri: this.uri } });
  }

  /** When the findings for the text as it is now have come. */
  untilFindings(): Promise<number> {
    return this.pulls ? this.untilPulled() : this.untilPublished();
  }

  private async untilPulled(): Promise<number> {
    for (;;) {
      const { at, message } = await this.pull().answer;
      if (isStale(message)) continue;
      const report = message.result as DocumentDiagnosticReport;
      this.resultId = report.resultId;
      if (report.kind === 'full') this.findings = report.items;
      return at;
    }
  }

  private untilPublished(): Promise<number> {
    return new Promise((resolve) => {
      const stop = this.server.listen(({ method, params }, at) => {
        if (method !== 'textDocument/publishDiagnostics') return;
        const { uri, version, diagnostics } = params as PublishDiagnosticsParams;
        if (uri !== this.uri || version !== this.version) return;
        this.findings = diagnostics;
        stop();
        resolve(at);
      });
    });
  }
}

/** Whether a request has to be made again: it was cancelled, or the text changed meanwhile. Any other error is thrown. */
export function isStale({ error }: Message): boolean {
  if (error && !staleCodes.has(error.code)) throw new Error(`The server answered: ${error.message}`);
  return error !== undefined;
}

/** Cancelled by the server, content modified, cancelled by the client. */
const staleCodes = new Set([-32802, -32801, -32800]);
