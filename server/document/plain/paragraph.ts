import type { Block } from '../block.ts';
import { plainProse } from './inline.ts';
import { lineFrom, placeOf, type Line, type Setting } from './line.ts';

/** A heading of one line: "## Objectives". */
export function plainHeading({ text, at }: Line, setting: Setting): Block | undefined {
  const level = /^#{1,6}(?= [^ ])/.exec(text)?.[0].length ?? 0;
  const range = placeOf([{ text, at }], setting);
  const prose = level ? plainProse([lineFrom({ text, at }, level + 1)], setting, range) : undefined;
  return prose && { kind: 'heading', level, prose, range };
}

/** Lines each of which can begin nothing but a paragraph. */
export function plainParagraph(lines: readonly Line[], setting: Setting): Block | undefined {
  if (!lines.every(({ text }) => beginsWords.test(text))) return undefined;
  const trimmed = lines.map((line, index) => (index < lines.length - 1 ? line : withoutLastBlank(line)));
  const prose = plainProse(trimmed, setting);
  return prose && { kind: 'paragraph', prose, range: placeOf(trimmed, setting) };
}

/** While somebody types, the last line often ends in a blank. */
export function withoutLastBlank({ text, at }: Line): Line {
  return { text: text.replace(/(?<! ) $/, ''), at };
}

/** A letter or an opening quotation mark, maybe bold or italic; a number that is no item's; a bracket that ticks no box. */
export const beginsWords = /^(?:\*\*?(?=[\p{L}\d])|\[(?=\p{L}(?:\p{L}|\]\[))|\d+(?![\d.)])|[\p{L}“‘"'(£])/u;
