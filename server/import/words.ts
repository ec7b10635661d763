import type { Nodes } from 'mdast';

/** What a part of a tree says, with line ends between blocks, cells and lines. */
export function wordsOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break' || node.type === 'html') return '\n';
  if (!('children' in node)) return '';
  const between = containers.has(node.type) ? '\n' : '';
  return node.children.map(wordsOf).join(between);
}

const containers = new Set(['root', 'list', 'listItem', 'table', 'tableRow', 'footnoteDefinition']);
