import { commands, EventEmitter, l10n, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { checklistChanged, type ChecklistParams } from '../server/protocol.ts';

/** The language server: not started before the first plan needs it, and started once. */
export class Server {
  #client: BaseLanguageClient | undefined;
  #explaining = false;
  readonly #changes = new EventEmitter<string>();
  readonly #starts = new EventEmitter<BaseLanguageClient>();

  /** The URI of a plan whose checklist may have changed. */
  readonly onChange = this.#changes.event;

  /** The client, each time its server runs: at first, and again after a crash. */
  readonly onStart = this.#starts.event;

  constructor(private readonly createClient: () => BaseLanguageClient) {}

  /** The client of the running server, which is started if need be; undefined if it cannot be. */
  async running(): Promise<BaseLanguageClient | undefined> {
    const client = (this.#client ??= this.#create());
    await client.start().catch(() => undefined);
    return client.isRunning() ? client : undefined;
  }

  /** Ends the server; one that is just starting is waited for, since it cannot be stopped before. */
  async stop(): Promise<void> {
    this.#changes.dispose();
    this.#starts.dispose();
    if (!this.#client?.needsStop()) return;
    await this.#client.start().catch(() => undefined);
    if (this.#client.isRunning()) await this.#client.stop();
  }

  /** Tells the learner that the server does not run; never twice at a time. */
  async explain(): Promise<void> {
    if (this.#explaining) return;
    this.#explaining = true;
    const reload = l10n.t('Reload Window');
    const details = l10n.t('Show Details');
    const choice = await window.showWarningMessage(
      l10n.t('PDP Coach could not start its checks. Your writing is not affected. Reloading the window may help.'),
      reload,
      details,
    );
    this.#explaining = false;
    if (choice === details) this.#client?.outputChannel.show(true);
    if (choice === reload) await commands.executeCommand('workbench.action.reloadWindow');
  }

  #create(): BaseLanguageClient {
    const client = this.createClient();
    const log = client.error.bind(client);
    // The library shows its own alarming message for each failed attempt: log all, say one thing once.
    client.error = (message, data, notify) => {
      log(message, data, false);
      if (notify === 'force') void this.explain();
    };
    client.onNotification(checklistChanged, ({ uri }: ChecklistParams) => this.#changes.fire(uri));
    client.onDidChangeState(() => {
      if (client.isRunning()) this.#starts.fire(client);
    });
    return client;
  }
}
