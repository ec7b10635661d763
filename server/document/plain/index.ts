import type { Block } from '../block.ts';
import { limits } from '../complexity.ts';
import type { Origin } from '../place.ts';
import { contentEnd, nextLine } from '../split.ts';
import type { Line } from './line.ts';
import { plainList } from './list.ts';
import { plainHeading, plainParagraph } from './paragraph.ts';
import { plainTable } from './table.ts';

/**
 * Reads what most of a plan is without the parser, which takes some thirty times as long: headings and paragraphs, lists of one line to an
 * item, and tables, with no markup in them but bold and italic words. Its answer is always the parser's (a test compares them); undefined for
 * all other Markdown. Offsets count from the origin, where the text begins.
 */
export function parsePlain(text: string, origin: Origin): Block | undefined {
  // It could be read, but judging it would keep others waiting.
  if (text.length > limits.length) return undefined;
  const lines = linesOf(text);
  const [first] = lines;
  if (!first || lines.length > limits.lines) return undefined;
  if (first.text.startsWith('#')) return lines.length === 1 ? plainHeading(first, origin) : undefined;
  if (first.text.startsWith('|')) return plainTable(lines, origin);
  return plainParagraph(lines, origin) ?? plainList(lines, origin);
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
