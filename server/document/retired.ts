import type { Chunk } from './chunk.ts';

/** Chunks that the last edits have taken away, for the edit that brings them back: undo, a fence closed again, a paragraph moved. */
export class Retired {
  private readonly chunks = new Map<string, { readonly chunk: Chunk; readonly edit: number }>();
  private edits = 0;
  private length = 0;

  add(chunk: Chunk): void {
    this.take(chunk.text, chunk.isStart);
    this.chunks.set(keyOf(chunk.text, chunk.isStart), { chunk, edit: this.edits });
    this.length += chunk.text.length;
  }

  take(text: string, isStart: boolean): Chunk | undefined {
    const found = this.chunks.get(keyOf(text, isStart));
    if (!found) return undefined;
    this.chunks.delete(keyOf(text, isStart));
    this.length -= text.length;
    return found.chunk;
  }

  /** Keeps what the newest edits took away, and at most twice as much as the text is long. */
  forget(length: number): void {
    this.edits += 1;
    for (const { chunk, edit } of this.chunks.values()) {
      if (this.length <= 2 * length && edit > this.edits - editsKept) return;
      this.take(chunk.text, chunk.isStart);
    }
  }
}

/** Each version of a paragraph while it is typed is one, with all that was read in it. */
const editsKept = 20;

function keyOf(text: string, isStart: boolean): string {
  return isStart ? `^${text}` : text;
}
