import type { Block } from '../block.ts';
import { lineFrom, placeOf, type Line, type Setting } from './line.ts';
import { plainParagraph, withoutLastBlank } from './paragraph.ts';

/** One paragraph quoted, with the mark in front of each of its lines. */
export function plainQuote(lines: readonly Line[], setting: Setting): Block | undefined {
  if (!lines.every(({ text }) => text.startsWith('> '))) return undefined;
  return around(
    lines,
    lines.map((line) => lineFrom(line, 2)),
    setting,
  );
}

/** Footnotes of one line each, and their names. */
export function plainFootnotes(lines: readonly Line[], setting: Setting) {
  const blocks: Block[] = [];
  const defines: string[] = [];
  for (const line of lines) {
    const [lead, name = ''] = footnote.exec(line.text) ?? [];
    // One that refers to a footnote may refer to itself.
    const isAlone = lead !== undefined && !line.text.includes('[^', 1);
    const block = isAlone ? around([line], [lineFrom(line, lead.length)], setting) : undefined;
    if (!block) return undefined;
    blocks.push(block);
    defines.push(`^${name.toLowerCase()}`);
  }
  return { blocks, defines };
}

function around(lines: readonly Line[], inside: readonly Line[], setting: Setting): Block | undefined {
  const paragraph = plainParagraph(inside, setting);
  const whole = [...lines.slice(0, -1), ...lines.slice(-1).map(withoutLastBlank)];
  return paragraph && { kind: 'quote', blocks: [paragraph], range: placeOf(whole, setting) };
}

const footnote = /^\[\^([\w-]+)\]: /;
