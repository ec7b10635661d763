import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import type { ClientCapabilities } from 'vscode-languageserver-protocol/node';
import { MessageReader, type Message } from './message-reader.ts';
import { cpuOf, memoryOf } from './process-use.ts';

/** An answer, and when its last byte came. */
export interface Answer {
  readonly message: Message;
  readonly at: number;
}

/** A request that is under way. */
export interface Request {
  readonly id: number;
  readonly answer: Promise<Answer>;
}

/** A language server as a process of its own, over its standard streams. */
export class ServerProcess {
  readonly spawnedAt = performance.now();
  private readonly child: ChildProcessWithoutNullStreams;
  private readonly open = new Map<number, { settle: (answer: Answer) => void; fail: (error: Error) => void }>();
  private readonly listeners = new Set<(message: Message, at: number) => void>();
  private count = 0;
  private errors = '';

  constructor(node: string, args: readonly string[]) {
    this.child = spawn(node, args);
    const reader = new MessageReader((message, at) => this.hear(message, at));
    this.child.stdout.on('data', (bytes: Buffer) => reader.receive(bytes));
    this.child.stderr.on('data', (bytes: Buffer) => (this.errors += bytes.toString()));
    this.child.on('exit', () => this.giveUp());
    // A server that is gone says so by its exit.
    this.child.stdin.on('error', () => undefined);
  }

  async initialize(capabilities: ClientCapabilities): Promise<void> {
    const initializationOptions = { followsChecklist: true };
    const params = { processId: process.pid, rootUri: null, capabilities, initializationOptions };
    await this.request('initialize', params).answer;
    this.notify('initialized', {});
  }

  request(method: string, params: unknown): Request {
    const id = (this.count += 1);
    const answer = new Promise<Answer>((settle, fail) => this.open.set(id, { settle, fail }));
    this.write({ id, method, params });
    return { id, answer };
  }

  notify(method: string, params: unknown): void {
    this.write({ method, params });
  }

  /** Hears every notification of the server from now on; the answer ends that. */
  listen(listener: (message: Message, at: number) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  get cpu(): number | undefined {
    return cpuOf(this.child.pid ?? 0);
  }

  get memory(): number | undefined {
    return memoryOf(this.child.pid ?? 0);
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'close');
    this.child.removeAllListeners('exit');
    this.child.kill();
    await ended;
  }

  private write(message: Message): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  private hear(message: Message, at: number): void {
    const { id, method } = message;
    if (method === undefined) {
      this.open.get(Number(id))?.settle({ message, at });
      this.open.delete(Number(id));
    } else if (id === undefined) for (const listener of this.listeners) listener(message, at);
    else this.write({ id, result: method === 'workspace/configuration' ? [null] : null });
  }

  private giveUp(): void {
    for (const { fail } of this.open.values()) fail(new Error(`The server ended before it answered.\n${this.errors}`));
  }
}
