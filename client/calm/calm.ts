import {
  CancellationError,
  commands,
  EventEmitter,
  window,
  workspace,
  type Diagnostic,
  type Disposable,
  type TextDocumentChangeEvent,
} from 'vscode';
import type { BaseLanguageClient, Middleware, vsdiag } from 'vscode-languageclient';
import { clock } from '../clock.ts';
import { TypingLine } from './typing-line.ts';

/**
 * Keeps the editor calm: the server says at once what it finds, and here it is held back on the line that is being typed, and everywhere while
 * the checks are paused.
 */
export class Calm implements Disposable {
  readonly #line = new TypingLine(clock, () => this.#showAnew());
  readonly #changes = new EventEmitter<void>();
  readonly #pulled = new Map<string, FullReport>();
  readonly #pushed = new Map<string, () => void>();
  readonly #listeners: Disposable[];
  #client: BaseLanguageClient | undefined;
  #isPaused = false;

  /** Heard when the checks are paused or resumed. */
  readonly onChange = this.#changes.event;

  /** What the client asks before anything is shown. */
  readonly middleware: Middleware = {
    provideDiagnostics: async (document, previousResultId, token, next) => {
      const uri = ('uri' in document ? document.uri : document).toString();
      const report = await next(document, previousResultId, token);
      // The library takes several turns over a long list, and where it is told to stop in between it gives what it has: it would pass for all.
      if (token.isCancellationRequested) throw new CancellationError();
      if (report && 'items' in report) this.#pulled.set(uri, report);
      const full = this.#pulled.get(uri);
      return full ? { ...full, items: this.#shown(uri, full.items) } : report;
    },
    handleDiagnostics: (document, diagnostics, next) => {
      const uri = document.toString();
      const show = () => next(document, this.#shown(uri, diagnostics));
      if (diagnostics.length) this.#pushed.set(uri, show);
      else this.#pushed.delete(uri);
      show();
    },
    provideInlayHints: async (document, range, token, next) => {
      const hints = (await next(document, range, token)) ?? [];
      const lineOf = ({ position: { line } }: (typeof hints)[number]) => ({ first: line, last: line });
      return this.#isPaused ? [] : this.#line.shown(document.uri.toString(), hints, lineOf);
    },
  };

  constructor() {
    this.#listeners = [
      workspace.onDidChangeTextDocument((change) => this.#heardKey(change)),
      workspace.onDidCloseTextDocument(({ uri }) => this.#pulled.delete(uri.toString())),
      window.onDidChangeTextEditorSelection(({ textEditor, selections: [first] }) => {
        if (first) this.#line.cursorAt(textEditor.document.uri.toString(), first.active.line);
      }),
      window.onDidChangeActiveTextEditor(() => this.#line.left()),
    ];
  }

  get isPaused(): boolean {
    return this.#isPaused;
  }

  /** Pauses or resumes what is shown; the context key `pdp.isPaused` says so to menus. */
  pause(isPaused: boolean): void {
    if (isPaused === this.#isPaused) return;
    this.#isPaused = isPaused;
    void commands.executeCommand('setContext', 'pdp.isPaused', isPaused);
    this.#showAnew();
    this.#changes.fire();
  }

  /** Whose findings are shown anew when they need no longer be held back. */
  follow(client: BaseLanguageClient): void {
    this.#client = client;
  }

  dispose(): void {
    this.#line.left();
    this.#listeners.forEach((listener) => void listener.dispose());
    this.#changes.dispose();
  }

  #heardKey({ document, contentChanges }: TextDocumentChangeEvent): void {
    // The changes of one edit come from the end of the text to its start; a key makes one.
    const [change] = contentChanges;
    if (!change || document !== window.activeTextEditor?.document || document.languageId !== 'markdown') return;
    const line = change.range.start.line + change.text.split('\n').length - 1;
    this.#line.typed(document.uri.toString(), line, typingDelay());
  }

  #shown(uri: string, found: readonly Diagnostic[]): Diagnostic[] {
    const linesOf = ({ range }: Diagnostic) => ({ first: range.start.line, last: range.end.line });
    return this.#isPaused ? [] : this.#line.shown(uri, found, linesOf);
  }

  #showAnew(): void {
    for (const show of this.#pushed.values()) show();
    if (!this.#client?.isRunning()) return;
    this.#client.getFeature('textDocument/diagnostic').refresh();
    const plan = workspace.textDocuments.find(({ languageId }) => languageId === 'markdown');
    const hints = plan && this.#client.getFeature('textDocument/inlayHint').getProvider(plan);
    hints?.onDidChangeInlayHints.fire();
  }
}

type FullReport = Extract<vsdiag.DocumentDiagnosticReport, { items: unknown }>;

/** In milliseconds; the setting is in seconds. */
function typingDelay(): number {
  const seconds = workspace.getConfiguration('pdp').get<unknown>('typingDelay');
  return typeof seconds === 'number' && seconds >= 0 ? Math.min(seconds, longestDelay) * 1000 : usualDelay * 1000;
}

/** In seconds. */
const [usualDelay, longestDelay] = [1.5, 60];
