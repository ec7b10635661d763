import type { Root } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import rehypeSanitize, { type Options as Schema } from 'rehype-sanitize';
import remarkStringify from 'remark-stringify';
import { unified, type Processor } from 'unified';
import { handlersWith } from './elements.ts';
import type { NoteBook } from './notes.ts';
import { tidy } from './tidy.ts';

/** What mammoth wrote, as the tree of a Markdown text. Only what the schema lists is taken over. */
export function treeOf(html: string, notes: NoteBook): Root {
  const processor = unified()
    .use(rehypeParse, { fragment: true })
    .use(rehypeSanitize, schema)
    .use(rehypeRemark, { handlers: handlersWith(notes) });
  const tree = processor.runSync(processor.parse(html));
  tidy(tree, notes);
  return tree;
}

/** A tree as Markdown. */
export function markdownOf(tree: Root): string {
  return writer.stringify(tree);
}

const schema: Schema = {
  tagNames: [
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'br', 'ul', 'ol', 'li', 'a', 'strong', 'em', 's', 'sub', 'sup'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td', 'input'],
  ],
  attributes: {
    a: ['href', 'id'],
    li: ['id'],
    td: ['colSpan', 'rowSpan'],
    th: ['colSpan', 'rowSpan'],
    input: ['type', 'checked'],
  },
  // Which addresses are safe is for the links' own handler, which tells of the others.
  protocols: {},
  // Ids are only looked at: Markdown has none.
  clobber: [],
};

const writer = unified()
  .use(gfmWriter)
  .use(remarkStringify, { bullet: '-', rule: '-', listItemIndent: 'one' })
  .freeze();

function gfmWriter(this: Processor): void {
  const data = this.data();
  // Cells of long texts would be padded to the longest.
  (data.toMarkdownExtensions ??= []).push(gfmTableToMarkdown({ tablePipeAlign: false }), gfmFootnoteToMarkdown());
}
