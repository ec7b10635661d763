import type { Block } from '../block.ts';
import type { Origin } from '../place.ts';
import { plainProse } from './inline.ts';
import { placeOf, type Line } from './line.ts';

/** A heading of one line: "## Objectives". */
export function plainHeading({ text, at }: Line, origin: Origin): Block | undefined {
  const level = /^#{1,6}(?= [^ ])/.exec(text)?.[0].length ?? 0;
  const prose = level ? plainProse([{ text: text.slice(level + 1), at: at + level + 1 }], origin) : undefined;
  return prose && { kind: 'heading', level, prose, range: placeOf([{ text, at }], origin) };
}

/** Lines each of which can begin nothing but a paragraph. */
export function plainParagraph(lines: readonly Line[], origin: Origin): Block | undefined {
  if (!lines.every(({ text }) => beginsWords.test(text))) return undefined;
  const trimmed = lines.map((line, index) => (index < lines.length - 1 ? line : withoutLastBlank(line)));
  const prose = plainProse(trimmed, origin);
  return prose && { kind: 'paragraph', prose, range: placeOf(trimmed, origin) };
}

/** While somebody types, the last line often ends in a blank. */
export function withoutLastBlank({ text, at }: Line): Line {
  return { text: text.replace(/(?<! ) $/, ''), at };
}

/** A letter or an opening quotation mark, maybe bold or italic. */
export const beginsWords = /^(?:\*\*?(?=\p{L})|[\p{L}“‘"'(£])/u;
