/** A message of the protocol, of any kind. */
export interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/**
 * Takes a server's output apart. Each message is handed on with the time at which its last byte came, so that what it
 * costs this process to read it does not count.
 */
export class MessageReader {
  private pending: Buffer[] = [];
  private length = 0;
  /** With fewer bytes than these there is nothing to do. */
  private wanted = 1;

  constructor(private readonly hear: (message: Message, at: number) => void) {}

  receive(bytes: Buffer): void {
    const at = performance.now();
    this.pending.push(bytes);
    this.length += bytes.length;
    while (this.length >= this.wanted) this.takeOne(at);
  }

  private takeOne(at: number): void {
    const bytes = Buffer.concat(this.pending);
    const headEnd = bytes.indexOf('\r\n\r\n');
    if (headEnd < 0) return this.keep(bytes, bytes.length + 1);
    const bodyStart = headEnd + 4;
    const [, length] = /^Content-Length: (\d+)/im.exec(bytes.toString('latin1', 0, headEnd)) ?? [];
    const end = bodyStart + Number(length);
    if (bytes.length < end) return this.keep(bytes, end);
    this.keep(bytes.subarray(end), 1);
    this.hear(JSON.parse(bytes.toString('utf8', bodyStart, end)) as Message, at);
  }

  private keep(bytes: Buffer, wanted: number): void {
    this.pending = [bytes];
    this.length = bytes.length;
    this.wanted = wanted;
  }
}
