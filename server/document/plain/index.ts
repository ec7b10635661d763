import type { Block } from '../block.ts';
import { limits } from '../complexity.ts';
import { contentEnd, nextLine } from '../split.ts';
import { plainHtml } from './html.ts';
import type { Line, Setting } from './line.ts';
import { plainList } from './list.ts';
import { plainHeading, plainParagraph } from './paragraph.ts';
import { plainFootnotes, plainQuote } from './quote.ts';
import { plainTable } from './table.ts';

/**
 * Reads what most of a plan is without the parser, which takes some thirty times as long: headings and paragraphs, lists of one line to an
 * item, tables, quotations, footnotes and HTML, with no markup in them but bold and italic words, links and footnotes. Its answer is always the
 * parser's (a test compares them): blocks, and the names that definitions in them give; undefined for all other Markdown. Offsets count from
 * the origin, where the text begins; `names` are those of its square brackets that definitions elsewhere give.
 */
export function parsePlain(text: string, setting: Setting): Plain | undefined {
  // It could be read, but judging it would keep others waiting.
  if (text.length > limits.length) return undefined;
  const lines = linesOf(text);
  const [first] = lines;
  if (!first || lines.length > limits.lines) return undefined;
  if (first.text.startsWith('[^')) return plainFootnotes(lines, setting);
  const block = plainBlock(first, lines, setting);
  const blocks = block ? [block] : plainHtml(text, setting);
  return blocks && { blocks, defines: [] };
}

/** What is read: blocks, and the names of definitions in them. */
export interface Plain {
  readonly blocks: readonly Block[];
  readonly defines: readonly string[];
}

function plainBlock(first: Line, lines: readonly Line[], setting: Setting): Block | undefined {
  if (first.text.startsWith('#')) return lines.length === 1 ? plainHeading(first, setting) : undefined;
  if (first.text.startsWith('|')) return plainTable(lines, setting);
  if (first.text.startsWith('>')) return plainQuote(lines, setting);
  return plainParagraph(lines, setting) ?? plainList(lines, setting);
}

/** The lines of a text; none where a blank line comes between them. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  const end = contentEnd(text);
  for (let at = 0; at < end; at = nextLine(text, at)) {
    const line = text.slice(at, nextLine(text, at)).replace(/[\r\n]{1,2}$/, '');
    if (!line.trim()) return [];
    lines.push({ text: line, at });
  }
  return lines;
}
