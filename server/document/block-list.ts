import type { Block } from './block.ts';
import { Joined } from './joined.ts';

/** The blocks of a row of chunks as one list, in which those alone are looked up that have come since it was last asked for. */
export class BlockList<Chunk> {
  private joined = Joined.of<Block>([]);
  /** How many chunks at the start, and how many at the end, read as they did; Infinity where all do. */
  private start = 0;
  private end = 0;

  /** Notes that of all chunks only so many at the start, and so many at the end, still read as they did. */
  keep(start: number, end: number): void {
    this.start = Math.min(this.start, start);
    this.end = Math.min(this.end, end);
  }

  /** The list as the chunks are now. */
  of(chunks: readonly Chunk[], read: (chunk: Chunk) => readonly Block[]): readonly Block[] {
    if (this.start === Infinity) return this.joined.items;
    const others = chunks.slice(this.start, chunks.length - this.end).map(read);
    this.joined = this.joined.replaced(this.start, this.end, others);
    this.start = this.end = Infinity;
    return this.joined.items;
  }
}
