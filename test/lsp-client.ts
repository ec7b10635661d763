import assert from 'node:assert/strict';
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  DidChangeConfigurationNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type ConfigurationParams,
  type InitializeResult,
  type MessageConnection,
} from 'vscode-languageserver-protocol/node';
import type { InitializationOptions, Settings } from '../server/protocol.ts';
import { built } from './built.ts';
import { formatIsoDate } from '../server/language/calendar.ts';
import { project, today } from './helpers.ts';
import { OpenDocument } from './open-document.ts';

/** Runs a scenario against the built server, over its standard streams. Afterwards the server must end well, having said nothing but messages. */
export async function withServer(profile: Profile, scenario: (editor: Editor) => Promise<void>): Promise<void> {
  const editor = new Editor(profile);
  try {
    await editor.initialize();
    await scenario(editor);
    await editor.end();
  } finally {
    editor.kill();
  }
}

/** What an editor can do, and how it starts the server. */
export interface Profile {
  capabilities?: ClientCapabilities;
  settings?: Settings;
  initializationOptions?: InitializationOptions;
  /** The folders of the workspace, as paths. */
  folders?: readonly string[];
  /** What its environment has besides our own. */
  env?: NodeJS.ProcessEnv;
}

/** Pulls diagnostics, and can do nothing else of its own. */
export const pulling: Profile = { capabilities: { textDocument: { diagnostic: {} } } };

/** Has diagnostics pushed to it, as an editor that says nothing of itself. */
export const pushed: Profile = {};

/** Has the server believe that it is the day that all tests are run as of. */
export const onDay: NodeJS.ProcessEnv = {
  NODE_OPTIONS: `--require ${project}test/on-day.cjs`,
  PDP_DAY: `${formatIsoDate(today)}T12:00:00`,
};

/** A scenario that waits in vain is ended after these milliseconds, so that it fails and no process stays behind. */
const longest = 20_000;

/** A message from the server that is no answer. */
interface Message {
  method: string;
  params: unknown;
}

interface Waiting {
  hear(message: Message): void;
  giveUp: (error: Error) => void;
}

/** An editor with one server, which remembers all that it is told. */
export class Editor {
  readonly messages: Message[] = [];
  readonly connection: MessageConnection;
  /** What the server answered when it was started. */
  initialized: InitializeResult | undefined;
  private readonly child: ChildProcessWithoutNullStreams;
  private readonly limit: NodeJS.Timeout;
  private readonly ended: Promise<unknown[]>;
  private readonly waiting = new Set<Waiting>();
  private readonly output: Buffer[] = [];
  private errors = '';
  private settings: Settings | undefined;

  constructor(private readonly profile: Profile) {
    this.settings = profile.settings;
    this.child = spawn(process.execPath, [built('pdp.cjs'), 'lsp', '--stdio'], {
      env: { ...process.env, ...profile.env },
    });
    this.limit = setTimeout(() => this.kill(), longest);
    this.ended = once(this.child, 'close');
    this.child.stdout.on('data', (bytes: Buffer) => this.output.push(bytes));
    this.child.stderr.on('data', (bytes: Buffer) => (this.errors += bytes.toString()));
    this.connection = createMessageConnection(
      new StreamMessageReader(this.child.stdout),
      new StreamMessageWriter(this.child.stdin),
    );
    this.connection.onNotification((method, params) => this.hear({ method, params }));
    this.connection.onRequest((method, params) => this.answer({ method, params }));
    this.connection.onClose(() => this.giveUp());
    this.connection.listen();
  }

  async initialize(): Promise<InitializeResult> {
    const { capabilities = {}, initializationOptions, folders = [] } = this.profile;
    const workspaceFolders = folders.map((path) => ({ uri: pathToFileURL(path).toString(), name: path }));
    const params = {
      processId: process.pid,
      rootUri: null,
      capabilities,
      initializationOptions,
      ...(folders.length ? { workspaceFolders } : {}),
    };
    const result = await this.connection.sendRequest(InitializeRequest.type, params);
    await this.connection.sendNotification(InitializedNotification.type, {});
    this.initialized = result;
    return result;
  }

  /** Opens a document; its path may be any, as no server reads it. */
  open(text: string, path = '/coursework/plan.md'): OpenDocument {
    return new OpenDocument(this, text, path);
  }

  /** The next message of a method that passes the test. Ask before doing what brings it about. */
  next<Params>(method: string, test: (params: Params) => boolean = () => true): Promise<Params> {
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        hear: (message) => {
          if (message.method !== method || !test(message.params as Params)) return;
          this.waiting.delete(waiting);
          resolve(message.params as Params);
        },
        giveUp: reject,
      };
      this.waiting.add(waiting);
    });
  }

  /** What all messages of a method said so far, in their order. */
  heard<Params>(method: string): Params[] {
    return this.messages.filter((message) => message.method === method).map(({ params }) => params as Params);
  }

  async changeSettings(settings: Settings): Promise<void> {
    this.settings = settings;
    await this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  }

  /** Ends the server in good order. */
  async end(): Promise<void> {
    await this.connection.sendRequest(ShutdownRequest.type);
    assert.equal(await this.exit(), 0, 'exit status after shutdown');
    assert.equal(this.errors, '', 'nothing on the error output');
    assert.equal(withoutMessages(Buffer.concat(this.output)), '', 'nothing but messages on the output');
    const logged = this.heard<{ type: number; message: string }>('window/logMessage');
    assert.deepEqual(logged, [], 'nothing was logged');
  }

  /** Has the server exit; the answer is its exit status. */
  async exit(): Promise<unknown> {
    await this.connection.sendNotification(ExitNotification.type);
    const [status] = await this.ended;
    return status;
  }

  kill(): void {
    clearTimeout(this.limit);
    this.child.kill();
  }

  private answer(message: Message): unknown {
    this.hear(message);
    if (message.method !== 'workspace/configuration') return null;
    return (message.params as ConfigurationParams).items.map(() => this.settings ?? null);
  }

  private hear(message: Message): void {
    this.messages.push(message);
    for (const waiting of [...this.waiting]) waiting.hear(message);
  }

  /** The server is gone: whoever still waits for it is told, rather than left to a time limit. */
  private giveUp(): void {
    const error = new Error(`The server ended, or was ended after ${longest} ms, before this came. ${this.errors}`);
    for (const { giveUp } of this.waiting) giveUp(error);
    this.connection.dispose();
  }
}

/** What is left of an output once every whole message is taken out of it. */
function withoutMessages(output: Buffer): string {
  const head = /^Content-Length: (\d+)\r\n\r\n/.exec(output.subarray(0, 100).toString('latin1'));
  if (!head?.[1]) return output.toString();
  const end = head[0].length + Number(head[1]);
  assert.doesNotThrow(() => JSON.parse(output.subarray(head[0].length, end).toString()), 'each message is JSON');
  return withoutMessages(output.subarray(end));
}
