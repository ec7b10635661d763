import type { Definition, FootnoteDefinition, Nodes, Paragraph, RootContent } from 'mdast';
import type { Table as HtmlTable } from '../document/block.ts';
import { htmlTablesFrom, paragraphProse, parseTree } from '../document/markdown.ts';
import { splitLabels } from '../document/split-labels.ts';
import { cleanText } from './clean-text.ts';
import type { HandInBlock, Heading, Runs } from './hand-in.ts';
import { htmlText } from './html-text.ts';
import { readRuns, type References } from './read-runs.ts';

/** A whole text as the blocks of a document that is handed in, and its footnotes in the order in which they are called. */
export function readBlocks(text: string): { readonly blocks: HandInBlock[]; readonly notes: HandInBlock[][] } {
  return new Reader(text).read();
}

class Reader implements References {
  private readonly definitions = new Map<string, Definition>();
  private readonly footnotes = new Map<string, FootnoteDefinition>();
  private readonly called: string[] = [];
  private headings = 0;

  constructor(private readonly text: string) {}

  read() {
    const tree = parseTree({ text: this.text, before: '', hasFrontmatter: true });
    this.define(tree);
    const blocks = this.blocks(tree.children);
    const notes: HandInBlock[][] = [];
    // A note may call another, which then is called too.
    for (let index = 0; index < this.called.length; index += 1)
      notes.push(this.blocks(this.footnotes.get(this.called[index] ?? '')?.children ?? []));
    return { blocks: [...blocks, ...this.uncalled()], notes };
  }

  address(identifier: string): string | undefined {
    return this.definitions.get(identifier)?.url;
  }

  note(identifier: string): number | undefined {
    if (!this.footnotes.has(identifier)) return undefined;
    if (!this.called.includes(identifier)) this.called.push(identifier);
    return this.called.indexOf(identifier) + 1;
  }

  /** The first definition of a name is the one that counts. */
  private define(node: Nodes): void {
    if (node.type === 'definition' && !this.definitions.has(node.identifier))
      this.definitions.set(node.identifier, node);
    if (node.type === 'footnoteDefinition' && !this.footnotes.has(node.identifier))
      this.footnotes.set(node.identifier, node);
    if ('children' in node) for (const child of node.children) this.define(child);
  }

  /** Nothing that the learner wrote is lost: a note that nothing calls stands at the end. */
  private uncalled(): HandInBlock[] {
    return [...this.footnotes].flatMap(([name, { children }]) =>
      this.called.includes(name) ? [] : this.blocks(children),
    );
  }

  private blocks(nodes: readonly RootContent[]): HandInBlock[] {
    const blocks: HandInBlock[] = [];
    for (let index = 0; index < nodes.length; index += 1) {
      const node = nodes[index];
      if (node?.type === 'html') {
        const { pieces, last } = htmlTablesFrom(node, nodes, index, this.text);
        blocks.push(...pieces.flatMap((piece) => (typeof piece === 'string' ? paragraphs(piece) : htmlTable(piece))));
        index = last;
      } else if (node) blocks.push(...this.block(node));
    }
    return blocks;
  }

  private block(node: RootContent): HandInBlock[] {
    switch (node.type) {
      case 'heading':
        return this.heading(node.depth, readRuns(node.children, this), node.position?.start.line ?? 1);
      case 'paragraph':
        return paragraph(readRuns(node.children, this, labelledLines(node, this.text)));
      case 'blockquote': {
        const blocks = this.blocks(node.children);
        return blocks.length ? [{ kind: 'quote', blocks }] : [];
      }
      case 'list': {
        const items = node.children
          .map((item) => ({ checked: item.checked ?? undefined, blocks: this.blocks(item.children) }))
          .filter(({ blocks, checked }) => blocks.length || checked !== undefined);
        return items.length ? [{ kind: 'list', start: node.ordered ? (node.start ?? 1) : undefined, items }] : [];
      }
      case 'table':
        return table(node.children.map((row) => row.children.map((cell) => readRuns(cell.children, this))));
      case 'code':
        return node.value.trim() ? [{ kind: 'code', text: cleanText(node.value) }] : [];
      case 'thematicBreak':
        return [{ kind: 'rule' }];
      default:
        return [];
    }
  }

  private heading(level: number, runs: Runs, line: number): Heading[] {
    if (!runs.length) return [];
    this.headings += 1;
    return [{ kind: 'heading', level, runs, id: `part_${this.headings}`, line }];
  }
}

/** The lines of the source that begin with a label, such as "Timescale: …": on paper too each has a line to itself. */
function labelledLines(node: Paragraph, text: string): ReadonlySet<number> {
  const start = node.position?.start.line ?? 1;
  const prose = paragraphProse(node, text);
  const labels = splitLabels(prose).flatMap(({ label }) => label?.range.start ?? []);
  return new Set(labels.map((at) => start + text.slice(prose.range.start, at).split(/\r\n|\r|\n/).length - 1));
}

function paragraph(runs: Runs): HandInBlock[] {
  return runs.length ? [{ kind: 'paragraph', runs }] : [];
}

function paragraphs(html: string): HandInBlock[] {
  return htmlText(html).flatMap((text) => paragraph(plain(text)));
}

function htmlTable({ rows }: HtmlTable): HandInBlock[] {
  return table(rows.map(({ cells }) => cells.map(({ text }) => plain(text))));
}

function plain(text: string): Runs {
  const clean = cleanText(text);
  return clean ? [{ text: clean }] : [];
}

/** Every row as wide as the widest, as the formats want it. */
function table(rows: readonly Runs[][]): HandInBlock[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (!width) return [];
  return [{ kind: 'table', rows: rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? [])) }];
}
