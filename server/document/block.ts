import type { Place } from './place.ts';
import type { Prose } from './prose.ts';

/** A piece of Markdown, with its place; tables in HTML are tables too. */
export type Block =
  | { kind: 'frontmatter'; value: string; range: Place }
  | { kind: 'heading'; level: number; prose: Prose; range: Place }
  | { kind: 'paragraph'; prose: Prose; range: Place }
  | { kind: 'list'; items: { range: Place; blocks: Block[] }[]; range: Place }
  | { kind: 'table'; rows: { range: Place; cells: Prose[] }[]; range: Place; html?: true }
  | { kind: 'quote'; blocks: Block[]; range: Place }
  /** What stands between the marks of a comment that has its lines to itself. */
  | { kind: 'comment'; text: string; range: Place }
  /** Too complex to be parsed in reasonable time: it stays what it is. Its first line stands for it. */
  | { kind: 'unread'; line: Place; range: Place }
  | { kind: 'other'; range: Place };

export type Table = Extract<Block, { kind: 'table' }>;

/** Some blocks, each before those inside it. */
export function* flattened(blocks: readonly Block[]): Iterable<Block> {
  for (const block of blocks) {
    yield block;
    if (block.kind === 'list') for (const item of block.items) yield* flattened(item.blocks);
    else if (block.kind === 'quote') yield* flattened(block.blocks);
  }
}

/** All the prose of some blocks, in order. */
export function proseOf(blocks: readonly Block[]): Prose[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'heading' || block.kind === 'paragraph') return [block.prose];
    if (block.kind === 'list') return block.items.flatMap((item) => proseOf(item.blocks));
    if (block.kind === 'table') return block.rows.flatMap((row) => row.cells);
    return block.kind === 'quote' ? proseOf(block.blocks) : [];
  });
}
