import type { Writable } from 'node:stream';

/**
 * Lets each message leave as one piece. The protocol's library writes the head of a message and then its body, and whoever reads them is
 * woken twice for one answer.
 */
export function joinHeads(output: Writable): void {
  const write = output.write.bind(output) as (piece: unknown, ...others: unknown[]) => boolean;
  let head: string | undefined;
  output.write = (piece: unknown, ...others: unknown[]): boolean => {
    if (typeof piece === 'string' && piece.startsWith('Content-Length: ')) {
      head = piece;
      const done = others.at(-1);
      if (typeof done === 'function') done();
      return true;
    }
    const whole = head !== undefined && piece instanceof Uint8Array ? Buffer.concat([Buffer.from(head), piece]) : piece;
    head = undefined;
    return write(whole, ...others);
  };
}
