import type { Chunk } from './chunk.ts';

/** What a text begins with: as long as that is blank, and then up to the end of the first chunk that is not. */
export function headOf(chunks: readonly Chunk[]): string {
  let head = '';
  for (const { text } of chunks) {
    head += text;
    if (/\S/.test(text)) break;
  }
  return head;
}

/** The line end that a text uses: the first in it with an LF, and LF where there is none. */
export function lineEndOf(chunks: readonly Chunk[]): '\n' | '\r\n' {
  for (const { text } of chunks) {
    const [found] = /\r?\n/.exec(text) ?? [];
    if (found) return found === '\r\n' ? found : '\n';
  }
  return '\n';
}
