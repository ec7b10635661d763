import type { Element } from 'hast';
import type { BlockContent, FootnoteDefinition, PhrasingContent } from 'mdast';
import type { Options } from 'rehype-remark';
import type { NoteBook } from './notes.ts';
import { tableHandler } from './table.ts';

/** How elements become Markdown where it is not as usual. */
export function handlersWith(notes: NoteBook): NonNullable<Options['handlers']> {
  return {
    a(state, node: Element) {
      const note = noteId(node, 'ref-');
      if (note) return { type: 'footnoteReference', identifier: note, label: note };
      const inside = state.all(node) as PhrasingContent[];
      const url = String(node.properties['href'] ?? '');
      if (isSafe(url)) return inside.length ? { type: 'link', url, children: inside } : undefined;
      // The way back from a footnote is the reader's own, and places in a document have other names in Markdown.
      if (url && !url.startsWith('#')) notes.add('unsafeLink', url);
      return isWayBack(node) ? undefined : inside;
    },
    ol(state, node: Element) {
      const items = node.children.filter((child): child is Element => child.type === 'element');
      const definitions = items.flatMap((item): FootnoteDefinition[] => {
        const identifier = noteId(item, '');
        const children = identifier ? (state.toFlow(state.all(item)) as BlockContent[]) : [];
        return identifier ? [{ type: 'footnoteDefinition', identifier, label: identifier, children }] : [];
      });
      if (definitions.length) return definitions;
      const children = state.toSpecificContent(state.all(node), () => ({
        type: 'listItem',
        spread: false,
        children: [],
      }));
      return { type: 'list', ordered: true, start: 1, spread: false, children };
    },
    input: (_, node: Element) => ({ type: 'text', value: node.properties['checked'] ? '☒' : '☐' }),
    table: (state, node: Element) => tableHandler(state, node, notes),
    s: (state, node: Element) => state.all(node),
    sub: (state, node: Element) => state.all(node),
    sup: (state, node: Element) => state.all(node),
  };
}

/** "1" or "e1" of the footnote or endnote that an element refers to or is. */
function noteId({ properties }: Element, prefix: 'ref-' | ''): string | undefined {
  const [, kind, reference = '', number] =
    /^(foot|end)note-(ref-)?(\d{1,6})$/.exec(String(properties['id'] ?? '')) ?? [];
  if (!number || reference !== prefix) return undefined;
  return kind === 'end' ? `e${number}` : number;
}

function isWayBack({ properties }: Element): boolean {
  return /^#(?:foot|end)note-ref-/.test(String(properties['href'] ?? ''));
}

function isSafe(url: string): boolean {
  return /^(?:https?:\/\/|mailto:)/i.test(url);
}
