import { commands, EventEmitter, l10n, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { checklistChanged, type ChecklistParams } from '../server/protocol.ts';

/** The language server: not started before the first plan needs it, and started once. */
export class Server {
  #client: BaseLanguageClient | undefined;
  #hasExplained = false;
  #state: ServerState = 'none';
  readonly #changes = new EventEmitter<string>();
  readonly #starts = new EventEmitter<BaseLanguageClient>();
  readonly #states = new EventEmitter<void>();

  /** The URI of a plan whose checklist may have changed. */
  readonly onChange = this.#changes.event;

  /** The client, each time its server runs: at first, and again after a crash. */
  readonly onStart = this.#starts.event;

  /** Heard when {@link state} is another. */
  readonly onStateChange = this.#states.event;

  constructor(private readonly createClient: () => BaseLanguageClient) {}

  /** The client of the running server, which is started if need be; undefined if it cannot be. */
  async running(): Promise<BaseLanguageClient | undefined> {
    if (!this.#client) {
      this.#client = this.#create();
      this.#become('starting');
    }
    const client = this.#client;
    await client.start().catch(() => undefined);
    this.#become(client.isRunning() ? 'running' : 'failed');
    return client.isRunning() ? client : undefined;
  }

  /** How far the server is. */
  get state(): ServerState {
    return this.#state;
  }

  /** Ends the server; one that is just starting is waited for, since it cannot be stopped before. */
  async stop(): Promise<void> {
    this.#changes.dispose();
    this.#starts.dispose();
    this.#states.dispose();
    if (!this.#client?.needsStop()) return;
    await this.#client.start().catch(() => undefined);
    if (this.#client.isRunning()) await this.#client.stop();
  }

  /** Tells the learner that the server does not run. Whoever asks is told each time; unasked it is said once, and then stays in the language status. */
  async explain(): Promise<void> {
    this.#hasExplained = true;
    const reload = l10n.t('Reload Window');
    const details = l10n.t('Show Details');
    const choice = await window.showWarningMessage(
      l10n.t('PDP Coach could not start its checks. Your writing is not affected. Reloading the window may help.'),
      reload,
      details,
    );
    if (choice === details) this.#client?.outputChannel.show(true);
    if (choice === reload) await commands.executeCommand('workbench.action.reloadWindow');
  }

  #create(): BaseLanguageClient {
    const client = this.createClient();
    const log = client.error.bind(client);
    // The library shows its own alarming message for each failed attempt: log all, say one thing once.
    client.error = (message, data, notify) => {
      log(message, data, false);
      if (notify === 'force' && !this.#hasExplained) void this.explain();
    };
    client.onNotification(checklistChanged, ({ uri }: ChecklistParams) => this.#changes.fire(uri));
    client.onDidChangeState(() => {
      if (!client.isRunning()) return;
      this.#become('running');
      this.#starts.fire(client);
    });
    return client;
  }

  #become(state: ServerState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#states.fire();
  }
}

/** `none`: not asked for yet. */
export type ServerState = 'none' | 'starting' | 'running' | 'failed';
