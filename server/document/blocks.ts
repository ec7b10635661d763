import type { Block } from './block.ts';
import { BlockList } from './block-list.ts';
import { Chunk, type Later } from './chunk.ts';
import { Retired } from './retired.ts';
import { chunkEnd, opensFrontmatter } from './split.ts';
import type { Source } from './text.ts';

/** What an edit did to a text: what stood from `start` to `oldEnd` has become what stands from `start` to `newEnd`. */
export interface Change {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/**
 * A text as Markdown blocks, kept up to date from edit to edit: only what an edit touched is split and parsed anew, all other blocks stay the
 * same objects and know their new places. The result is always the one that the whole text would give.
 */
export class Blocks {
  private chunks: Chunk[] = [];
  private defined: ReadonlySet<string> = new Set();
  private headings = 0;
  /** Those that are new since the text was last read. */
  private readonly fresh = new Set<Chunk>();
  /** Splitting that has been begun. */
  private unsplit: Iterator<void> | undefined;
  private readonly retired = new Retired();
  private readonly list = new BlockList<Chunk>();
  private readonly later: Later | undefined;

  /** `later` parses what may take long; without it everything is parsed at once. */
  constructor(text: Source, later?: Later) {
    const changed = () => {
      this.list.keep(0, 0);
      if (!this.areTooMany) this.define();
      later?.changed();
    };
    this.later = later && { ...later, changed };
    this.begin(text);
  }

  /** Whether there are more headings or blocks than a plan a hundred times too long would have: then nobody should ask for them. */
  get areTooMany(): boolean {
    this.split();
    return this.headings > mostHeadings || this.chunks.length > mostChunks;
  }

  /** All chunks of the text as it is now, in order; the first is the frontmatter if there is any. */
  get stretches(): readonly Chunk[] {
    this.split();
    return this.chunks;
  }

  /** Reads what the next call of `all` would have to read, bit by bit: whoever has others to answer may pause between two steps. */
  *read(): Iterable<void> {
    while (this.unsplit && !this.unsplit.next().done) yield;
    this.unsplit = undefined;
    if (this.areTooMany) return;
    for (const chunk of this.fresh) {
      if (chunk.isRead) continue;
      chunk.blocks(this.defined, this.later);
      yield;
    }
    this.fresh.clear();
  }

  all(): readonly Block[] {
    this.split();
    return this.list.of(this.chunks, (chunk) => chunk.blocks(this.defined, this.later));
  }

  /** Follows an edit; `text` is the whole text after it. */
  edit(text: Source, change: Change): void {
    // What nobody has read, or may read, has nothing that could be kept.
    if (!this.chunks.length || this.areTooMany) return this.begin(text);
    // The first line of a chunk decides where the one before it ends; and as long as frontmatter is open, any line may close it.
    const isOpen =
      opensFrontmatter(text.slice(0, longestMark)) && this.stretches[0]?.blocks()[0]?.kind !== 'frontmatter';
    this.unsplit = this.replace(text, isOpen ? 0 : Math.max(this.indexAt(change.start) - 1, 0), change);
  }

  /** Begins with a text of which nothing has been read. */
  private begin(text: Source): void {
    this.chunks = [];
    this.list.keep(0, 0);
    this.fresh.clear();
    this.defined = new Set();
    this.headings = 0;
    this.unsplit = this.replace(text, 0, { start: 0, oldEnd: 0, newEnd: text.length });
  }

  /** Does whatever splitting is left to do. */
  private split(): void {
    while (this.unsplit && !this.unsplit.next().done);
    this.unsplit = undefined;
  }

  /** Splits anew from a chunk on, until one begins where one began before and all behind it is unchanged. */
  private *replace(text: Source, from: number, { oldEnd, newEnd }: Change): Generator<void> {
    const shift = newEnd - oldEnd;
    const begins = this.chunks[from]?.at ?? 0;
    const cuts: { at: number; end: number }[] = [];
    let next = from;
    for (let at = begins; at < text.length && cuts.length <= mostChunks;) {
      const end = yield* chunkEnd(text, at);
      cuts.push({ at, end });
      at = end;
      if (cuts.length % 100 === 0) yield;
      if (end < newEnd) continue;
      while (this.startOf(next) < end - shift) next += 1;
      // What the text began with reads otherwise where something stands before it.
      if (next > 0 && this.startOf(next) === end - shift && end - shift >= oldEnd) break;
    }
    if ((cuts.at(-1)?.end ?? begins) === text.length) next = this.chunks.length;
    const old = this.chunks.slice(from, next);
    const kept = this.chunks.slice(next);
    for (const chunk of old) {
      this.retired.add(chunk);
      this.fresh.delete(chunk);
    }
    const made: Chunk[] = [];
    let headings = this.headings - old.filter(isHeading).length;
    for (const { at, end } of cuts) {
      const chunk = this.chunk(text, at, end);
      made.push(chunk);
      this.fresh.add(chunk);
      if (isHeading(chunk)) headings += 1;
      if (made.length % 100 === 0) yield;
    }
    for (const chunk of kept) chunk.at += shift;
    this.chunks.splice(from, old.length, ...made);
    this.list.keep(from, kept.length);
    this.headings = headings;
    this.retired.forget(text.length);
    // To look for definitions takes parsing.
    if (this.chunks.length > mostChunks) return;
    let isDefined = false;
    for (const chunk of [...old, ...made]) {
      if (!chunk.defines(this.later).length) continue;
      isDefined = true;
      yield;
    }
    if (isDefined) this.define();
  }

  private chunk(text: Source, at: number, end: number): Chunk {
    const slice = text.slice(at, end);
    // A slice keeps the whole text alive for as long as the chunk lives: where that is more than the chunk takes, it is copied.
    const own = 2 * slice.length > text.length ? slice : ` ${slice}`.slice(1);
    const chunk = this.retired.take(own, at === 0) ?? new Chunk(own, at === 0);
    chunk.at = at;
    return chunk;
  }

  /** What links and footnotes may be called; the same set as long as its names are. */
  private define(): void {
    const names = new Set(this.chunks.flatMap((chunk) => chunk.defines(this.later)));
    if (names.size === this.defined.size && [...names].every((name) => this.defined.has(name))) return;
    this.defined = names;
    this.list.keep(0, 0);
  }

  /** The chunk that an offset stands in. */
  private indexAt(offset: number): number {
    let [low, high] = [0, this.chunks.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.startOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private startOf(index: number): number {
    return this.chunks[index]?.at ?? Infinity;
  }
}

/** Real plans have some 30 headings and 100 chunks; a text of 4 MB that is laid out like one has 6,000 and 20,000. */
export const mostHeadings = 8_000;
const mostChunks = 4 * mostHeadings;
/** The first line of frontmatter, blanks behind it included; in UTF-16 code units. */
const longestMark = 100;

function isHeading({ text }: Chunk): boolean {
  return text.startsWith('#');
}
