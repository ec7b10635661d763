import { eastAsianWidth } from 'get-east-asian-width';

/** How many columns a text fills in a fixed-width font: what a reader sees as one sign counts once, or twice where it is wide. */
export function widthOf(text: string): number {
  if (/^[\x20-\x7E]*$/.test(text)) return text.length;
  let width = 0;
  for (const { segment } of segmenter.segment(text)) width += widthOfSign(segment);
  return width;
}

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });

function widthOfSign(sign: string): number {
  if (/^[\p{M}\p{Cf}\p{Cc}]*$/u.test(sign)) return 0;
  // U+FE0F asks for the coloured picture, which is wide.
  return sign.includes('\uFE0F') ? 2 : eastAsianWidth(sign.codePointAt(0) ?? 0);
}
