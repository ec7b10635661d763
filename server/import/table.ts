import type { Element } from 'hast';
import type { Options } from 'rehype-remark';
import type { BlockContent, Nodes, Paragraph, PhrasingContent, Table, TableCell } from 'mdast';
import type { NoteBook } from './notes.ts';
import { wordsOf } from './words.ts';

/**
 * A table as GFM has them. The first row is its header, as it nearly always is in a plan. What a merged cell says stands in each row that it
 * goes through, so that each row can be read by itself; across columns it stands in the first. A first row that is one cell is a title.
 */
export function tableHandler(state: State, node: Element, notes: NoteBook): (Paragraph | Table)[] {
  const rows = rowsOf(node).map((row) =>
    cellsOf(row).map((cell) => ({ cell, children: cellContent(state.all(cell)) })),
  );
  const titles: Paragraph[] = [];
  const width = Math.max(
    0,
    ...rows.map((row) => row.reduce((sum, { cell }) => sum + Math.min(span(cell, 'colSpan'), mostColumns), 0)),
  );
  while (width > 1 && rows.length > 1 && rows[0]?.length === 1) {
    const children = rows.shift()?.[0]?.children ?? [];
    if (children.length) titles.push({ type: 'paragraph', children: children.map(outsideTable) });
  }
  const grid = spread(rows, notes);
  if (!grid.length) return titles;
  const children = grid.map((cells) => ({
    type: 'tableRow' as const,
    children: Array.from({ length: width }, (_, column): TableCell => {
      return { type: 'tableCell', children: structuredClone([...(cells[column] ?? [])]) };
    }),
  }));
  return [...titles, { type: 'table', align: [], children }];
}

type State = Parameters<NonNullable<NonNullable<Options['handlers']>[string]>>[0];

interface Cell {
  readonly cell: Element;
  readonly children: PhrasingContent[];
}

/** The rows with every cell at its column, whatever spans it from the left or from above. */
function spread(rows: readonly (readonly Cell[])[], notes: NoteBook): PhrasingContent[][][] {
  const grid: PhrasingContent[][][] = rows.map(() => []);
  rows.forEach((row, index) => {
    let column = 0;
    for (const { cell, children } of row) {
      while (grid[index]?.[column]) column += 1;
      const across = Math.min(span(cell, 'colSpan'), mostColumns);
      const down = span(cell, 'rowSpan');
      if (across > 1) notes.add('mergedAcross');
      if (down > 1) notes.add('mergedDown');
      const repeated = isLong(children) ? [] : children;
      grid.slice(index, index + down).forEach((line, below) => {
        for (let offset = 0; offset < across; offset += 1)
          line[column + offset] = offset ? [] : below ? repeated : children;
      });
      column += across;
    }
  });
  return grid;
}

function span({ properties }: Element, name: 'colSpan' | 'rowSpan'): number {
  const count = Number(properties[name] ?? 1);
  return count > 1 ? Math.floor(count) : 1;
}

/** As many as Word has. */
const mostColumns = 63;

/** A text that long is no name of what the rows belong to, and would swell a table beyond reading. */
function isLong(children: readonly PhrasingContent[]): boolean {
  return children.reduce((sum, child) => sum + wordsOf(child).length, 0) > 2_000;
}

/** Blocks as the inside of a cell, a line for each. */
function cellContent(nodes: readonly Nodes[]): PhrasingContent[] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of nodes) {
    if (isBlock(node)) lines.push(...linesOf(node), []);
    else lines.at(-1)?.push(...(node.type === 'break' ? [newLine] : [node as PhrasingContent]));
  }
  return joined(lines, newLine);
}

const newLine: PhrasingContent = { type: 'html', value: '<br>' };
const between: PhrasingContent = { type: 'text', value: '; ' };

function linesOf(block: BlockContent): PhrasingContent[][] {
  switch (block.type) {
    case 'list':
      return block.children.map((item, index) => {
        const mark = block.ordered ? `${index + 1}. ` : '• ';
        return [{ type: 'text', value: mark }, ...cellContent(item.children)];
      });
    case 'table':
      return block.children.map((row) =>
        joined(
          row.children.map(({ children }) => children),
          between,
        ),
      );
    case 'paragraph':
    case 'heading':
      return [block.children.map((child) => (child.type === 'break' ? newLine : child))];
    default:
      return [];
  }
}

function joined(lines: readonly PhrasingContent[][], separator: PhrasingContent): PhrasingContent[] {
  return lines.filter((line) => line.length).flatMap((line, index) => (index ? [separator, ...line] : line));
}

function isBlock(node: Nodes): node is BlockContent {
  return ['paragraph', 'heading', 'list', 'table'].includes(node.type);
}

function outsideTable(node: PhrasingContent): PhrasingContent {
  return node === newLine ? { type: 'break' } : node;
}

function rowsOf(node: Element): Element[] {
  return elementsIn(node).flatMap((child) =>
    child.tagName === 'tr' ? [child] : /^t(?:head|body)$/.test(child.tagName) ? rowsOf(child) : [],
  );
}

function cellsOf(row: Element): Element[] {
  return elementsIn(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
}

function elementsIn({ children }: Element): Element[] {
  return children.filter((child): child is Element => child.type === 'element');
}
