import type { Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import type { Block, Table } from './block.ts';
import { inlineProse, type Source } from './inline.ts';
import { htmlTables } from './layouts/html-table.ts';
import { Place, type Origin } from './place.ts';
import { contentEnd } from './split.ts';
import type { Prose, Range } from './prose.ts';

/** A stretch of Markdown; `before` are definitions from elsewhere that it needs, which are no part of it. */
export interface Markdown {
  readonly text: string;
  readonly before: string;
  readonly hasFrontmatter: boolean;
}

/** The parser's own tree. */
export type Tree = Root;

/** The parser's own tree of a stretch: the part of the work that may take long. */
export function parseTree({ text, before, hasFrontmatter }: Markdown): Tree {
  return (hasFrontmatter ? withFrontmatter : processor).parse(before + text.slice(markLength(text)));
}

/** That tree as blocks, in order, and the names that its definitions give to links and footnotes; offsets count from `origin`, where the text begins. */
export function blocksOf(tree: Tree, { text, before }: Markdown, origin: Origin) {
  const start = markLength(text);
  const source: Source = { text, origin, base: start - before.length };
  const own = tree.children.filter((node) => spanOf(node, source).start >= start);
  return { blocks: convert(own, source), defines: own.flatMap(definitionsIn) };
}

/** micromark drops a byte order mark without counting it, so every offset would be one short. */
function markLength(text: string): number {
  return text.startsWith('\uFEFF') ? 1 : 0;
}

const processor = unified().use(remarkParse).use(gfmSubset).freeze();
const withFrontmatter = processor().use(remarkFrontmatter, ['yaml']).freeze();

/** Tables, task lists and footnotes alone: the whole of GFM makes nodes without position (remark-gfm#16) and costs half as much again. */
function gfmSubset(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfmFootnote(), gfmTable(), gfmTaskListItem());
  (data.fromMarkdownExtensions ??= []).push(
    gfmFootnoteFromMarkdown(),
    gfmTableFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
  );
}

/** The names that links and footnotes of the whole text may use, wherever they are defined. */
function definitionsIn(node: Nodes): string[] {
  if (node.type === 'definition') return [node.identifier];
  const inside = 'children' in node ? node.children.flatMap(definitionsIn) : [];
  return node.type === 'footnoteDefinition' ? [`^${node.identifier}`, ...inside] : inside;
}

function convert(nodes: readonly RootContent[], source: Source): Block[] {
  const blocks: Block[] = [];
  for (let index = 0; index < nodes.length; index += 1) {
    const first = nodes[index];
    if (!first) continue;
    const { tables, last } = tablesFrom(first, nodes, index, source);
    blocks.push(...(tables.length ? tables : [block(first, source)]));
    index = last;
  }
  return blocks;
}

/** What a paragraph says; `text` is what was parsed, in full. */
export function paragraphProse(node: Paragraph, text: string): Prose {
  const source: Source = { text, origin: { at: 0 }, base: markLength(text) };
  return prose(node.children, source, placeOf(node, source));
}

/** The tables that begin in the HTML at `nodes[index]`, the HTML around them, and the last node of all that; `text` is what was parsed, in full. */
export function htmlTablesFrom(first: RootContent, nodes: readonly RootContent[], index: number, text: string) {
  const { tables, last, range } = tablesFrom(first, nodes, index, { text, origin: { at: 0 }, base: markLength(text) });
  const pieces: (string | Table)[] = [];
  let at = range.start;
  for (const table of tables) {
    pieces.push(text.slice(at, table.range.start), table);
    at = table.range.end;
  }
  return { pieces: [...pieces, text.slice(at, range.end)], last };
}

function tablesFrom(first: RootContent, nodes: readonly RootContent[], index: number, source: Source) {
  const last = htmlTableEnd(nodes, index, source);
  const own = spanOf(first, source);
  const range = { start: own.start, end: contentEnd(source.text, 0, spanOf(nodes[last] ?? first, source).end) };
  const tables = first.type === 'html' ? htmlTables(source.text, range, source.origin) : [];
  return tables.length ? { tables, last, range } : { tables, last: index, range: own };
}

/** How many blocks a table may be cut into by blank lines. */
const mostPieces = 200;

/** A blank line ends the HTML but not the table: the index of the block that closes the table which `nodes[index]` opens. */
function htmlTableEnd(nodes: readonly RootContent[], index: number, source: Source): number {
  const first = nodes[index];
  if (first?.type !== 'html' || !/<table\b/i.test(first.value)) return index;
  const pieces = nodes.slice(index, index + mostPieces);
  const last = pieces.findIndex((node) => {
    const { start, end } = spanOf(node, source);
    return node.type === 'heading' || /<\/table\b/i.test(source.text.slice(start, end));
  });
  return last < 0 || pieces[last]?.type === 'heading' ? index : index + last;
}

function block(node: RootContent, source: Source): Block {
  const range = placeOf(node, source);
  switch (node.type) {
    case 'yaml':
      return { kind: 'frontmatter', value: node.value, range };
    case 'heading':
      return { kind: 'heading', level: node.depth, prose: prose(node.children, source, range), range };
    case 'paragraph':
      return { kind: 'paragraph', prose: prose(node.children, source, range), range };
    case 'blockquote':
    case 'footnoteDefinition':
      return { kind: 'quote', blocks: convert(node.children, source), range };
    case 'list':
      return { kind: 'list', items: node.children.map((item) => listItem(item, source)), range };
    case 'table':
      return { kind: 'table', rows: node.children.map((row) => tableRow(row, source)), range };
    case 'html':
      return isComment(node.value)
        ? { kind: 'comment', text: node.value.trim().slice(4, -3), range }
        : { kind: 'other', range };
    default:
      return { kind: 'other', range };
  }
}

/** One comment, and nothing else. */
function isComment(html: string): boolean {
  const text = html.trim();
  return text.startsWith('<!--') && text.indexOf('-->', 4) === text.length - 3;
}

function listItem(item: Extract<Nodes, { type: 'listItem' }>, source: Source) {
  return { range: placeOf(item, source), blocks: convert(item.children, source) };
}

function tableRow(row: Extract<Nodes, { type: 'tableRow' }>, source: Source) {
  const cells = row.children.map((cell) => prose(cell.children, source, cellContent(spanOf(cell, source), source)));
  return { range: placeOf(row, source), cells };
}

/** The inside of a cell: its pipes and the blanks beside them are no part of what it says. */
function cellContent({ start, end }: Range, { text, origin }: Source): Place {
  if (text[start] === '|') start += 1;
  if (end > start && text[end - 1] === '|') end -= 1;
  const inside = text.slice(start, end);
  const lead = inside.length - inside.trimStart().length;
  if (lead === inside.length) return new Place(origin, start + Math.min(lead, 1), start + Math.min(lead, 1));
  return new Place(origin, start + lead, start + inside.trimEnd().length);
}

function prose(children: readonly PhrasingContent[], source: Source, place: Place): Prose {
  return inlineProse(children, source, place);
}

/** Blanks and line ends behind it are no part of a block: whether the parser counts them depends on what follows. */
function placeOf(node: Nodes, source: Source): Place {
  const { start, end } = spanOf(node, source);
  return new Place(source.origin, start, contentEnd(source.text, start, end));
}

function spanOf({ position }: Nodes, { base }: Source): Range {
  return { start: (position?.start.offset ?? 0) + base, end: (position?.end.offset ?? 0) + base };
}
