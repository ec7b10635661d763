import type { Prose, Range } from './prose.ts';

/** A piece of Markdown, with its place; tables in HTML are tables too. */
export type Block =
  | { kind: 'frontmatter'; value: string; range: Range }
  | { kind: 'heading'; level: number; prose: Prose; range: Range }
  | { kind: 'paragraph'; prose: Prose; range: Range }
  | { kind: 'list'; items: { range: Range; blocks: Block[] }[]; range: Range }
  | { kind: 'table'; rows: { range: Range; cells: Prose[] }[]; range: Range; html?: true }
  | { kind: 'quote'; blocks: Block[]; range: Range }
  | { kind: 'other'; range: Range };

export type Table = Extract<Block, { kind: 'table' }>;
