import type { Nodes, Parents, PhrasingContent, Root } from 'mdast';
import type { NoteBook } from './notes.ts';
import { wordsOf } from './words.ts';

/** Makes a tree what a person would have written: emphasis holds no blanks at its ends, headings are not bold besides, tabs are blanks. */
export function tidy(tree: Root, notes: NoteBook): void {
  tidyInside(tree);
  for (const node of tree.children) {
    if (node.type !== 'paragraph' || node.children.length !== 1 || node.children[0]?.type !== 'strong') continue;
    const words = wordsOf(node).trim();
    if (words.length <= longestHeading && !/[.:;,?!]$/.test(words)) notes.add('boldHeading', words);
  }
}

/** In characters. */
const longestHeading = 60;

function tidyInside(node: Parents): void {
  const children = (node.children as Nodes[]).flatMap((child): Nodes[] => {
    if (child.type === 'text') return [{ type: 'text', value: child.value.replaceAll('\t', ' ') }];
    if (!('children' in child)) return [child];
    tidyInside(child);
    if (child.type === 'strong' || child.type === 'emphasis')
      return node.type === 'heading' && child.type === 'strong' ? child.children : outdented(child);
    return [child];
  });
  node.children = spaced(children) as never;
}

/** Blanks at the ends of emphasis stand beside it; Markdown would take the signs for stars otherwise. */
function outdented(node: Extract<Nodes, { type: 'strong' | 'emphasis' }>): PhrasingContent[] {
  const [first, last] = [node.children[0], node.children.at(-1)];
  const [before, after]: PhrasingContent[][] = [[], []];
  if (first?.type === 'text' && first.value !== (first.value = first.value.trimStart()))
    before?.push({ type: 'text', value: ' ' });
  if (last?.type === 'text' && last.value !== (last.value = last.value.trimEnd()))
    after?.push({ type: 'text', value: ' ' });
  node.children = node.children.filter((child) => child.type !== 'text' || child.value);
  return [...(before ?? []), ...(node.children.length ? [node] : []), ...(after ?? [])];
}

/** "**Name:**Sam" would not be bold: where Word needs no blank, Markdown does. */
function spaced(nodes: readonly Nodes[]): Nodes[] {
  return nodes.flatMap((node, index) => {
    const previous = nodes[index - 1];
    const needs =
      node.type === 'text' &&
      previous?.type === 'strong' &&
      /[^\p{L}\p{N}\s]$/u.test(wordsOf(previous)) &&
      /^[\p{L}\p{N}]/u.test(node.value);
    return needs ? [{ type: 'text', value: ` ${node.value}` }] : [node];
  });
}
