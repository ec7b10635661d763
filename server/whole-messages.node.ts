import type { Writable } from 'node:stream';
import { StreamMessageWriter, type Message } from 'vscode-languageserver/node';

/**
 * Writes each message at once, head and body together, and without waiting for a turn. The library's own writer does so in two turns and
 * writes, each of which wakes the editor: a tenth of what a key takes. The diagnostics of a long plan are hundreds of kilobytes, most of which
 * have been written before, as the same objects; they are put into bytes once.
 */
export class WholeMessages extends StreamMessageWriter {
  private readonly known = new WeakMap<object, Buffer>();

  constructor(private readonly stream: Writable) {
    super(stream);
  }

  /** Resolves when the message has left; rejects where the stream is broken or the message is none that can be written. */
  override write(message: Message): Promise<void> {
    return new Promise((resolve, reject) => {
      this.stream.write(this.bytesOf(message), (error) => {
        if (error) reject(error);
        else resolve();
      });
    });
  }

  private bytesOf(message: Message): string | Buffer {
    const parts = apart(message);
    if (!parts || parts.list.length < many) {
      const body = JSON.stringify(message);
      return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    }
    const rest = JSON.stringify(parts.rest);
    const list = Buffer.concat(parts.list.map((member) => this.memberOf(member))).subarray(1);
    // Behind the list stands a version at most.
    const at = rest.lastIndexOf('[]') + 1;
    const head = `Content-Length: ${Buffer.byteLength(rest) + list.length}\r\n\r\n`;
    return Buffer.concat([Buffer.from(head + rest.slice(0, at)), list, Buffer.from(rest.slice(at))]);
  }

  /** A member of a list with a comma before it. */
  private memberOf(member: object): Buffer {
    const known = this.known.get(member);
    if (known) return known;
    const bytes = Buffer.from(`,${JSON.stringify(member)}`);
    this.known.set(member, bytes);
    return bytes;
  }
}

/** Fewer diagnostics are put into bytes as quickly as they are looked up. */
const many = 20;

/** The diagnostics in a message that answers with them or publishes them, and the message with an empty list in their place. */
function apart(message: Message & Listing): { readonly rest: object; readonly list: readonly object[] } | undefined {
  const { result, params } = message;
  if (result?.kind === 'full' && result.items)
    return { rest: { ...message, result: { ...result, items: [] } }, list: result.items };
  if (params?.diagnostics)
    return { rest: { ...message, params: { ...params, diagnostics: [] } }, list: params.diagnostics };
  return undefined;
}

interface Listing {
  readonly result?: { readonly kind?: string; readonly items?: readonly object[] } | null;
  readonly params?: { readonly diagnostics?: readonly object[] };
}
