import { ProseBuilder } from '../prose-builder.ts';
import type { Prose } from '../prose.ts';
import { putBrackets, withoutBrackets } from './brackets.ts';
import { placeOf, type Line, type Setting } from './line.ts';

/** What lines of a paragraph, a heading, an item or a cell say; undefined where there is any markup but bold and italic words, links and footnotes. `place` is where they stand if they say nothing. */
export function plainProse(
  lines: readonly Line[],
  setting: Setting,
  place = placeOf(lines, setting),
): Prose | undefined {
  if (!lines.every(({ text }) => isPlain(text))) return undefined;
  const builder = new ProseBuilder(setting.origin);
  lines.forEach(({ text, at }, index) => {
    const before = lines[index - 1];
    if (before) builder.put('\n', before.at + before.text.length, before.at + before.text.length + 1);
    for (const { 0: found, 1: marks, 2: words, index: start } of text.matchAll(tokens)) {
      const begin = builder.length;
      if (marks === undefined) putBrackets(builder, { text: found, at: at + start }, setting);
      else putBrackets(builder, { text: words ?? '', at: at + start + marks.length }, setting);
      if (marks === '**') builder.markBold(begin);
    }
  });
  return builder.prose(place);
}

function isPlain(text: string): boolean {
  const rest = withoutBrackets(text);
  if (markup.test(rest)) return false;
  return !rest.includes('*') || !rest.replace(spans, '').includes('*');
}

/** Marks of code, links, HTML, escapes, references and tables; and white space other than blanks between words. */
const markup = /[_\x60[\]<>\\|~#\0]|[^\S ]|^ | $|&[#\w]{1,40};/;
/** Bold or italic words that every reading of the rules takes for such: blanks or punctuation outside, letters at the marks. */
const spans = /(?<=^|[ (])(\*\*?)(?=[\p{L}\d])[^*]*[\p{L}\d.:?!)]\1(?=$|[ .,:;!?)])/gu;
const tokens = /(\*\*?)([^*]+)\*\*?|[^*]+/g;
