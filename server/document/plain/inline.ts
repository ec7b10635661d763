import type { Origin } from '../place.ts';
import { ProseBuilder } from '../prose-builder.ts';
import type { Prose } from '../prose.ts';
import { placeOf, type Line } from './line.ts';

/** What lines of a paragraph, a heading, an item or a cell say; undefined where there is any markup but bold and italic words. */
export function plainProse(lines: readonly Line[], origin: Origin): Prose | undefined {
  if (!lines.every(({ text }) => isPlain(text))) return undefined;
  const builder = new ProseBuilder(origin);
  lines.forEach(({ text, at }, index) => {
    const before = lines[index - 1];
    if (before) builder.put('\n', before.at + before.text.length, before.at + before.text.length + 1);
    for (const { 0: found, 1: marks, 2: words, index: start } of text.matchAll(tokens)) {
      const begin = builder.length;
      if (marks === undefined) putWords(builder, found, at + start);
      else putWords(builder, words ?? '', at + start + marks.length);
      if (marks === '**') builder.markBold(begin);
    }
  });
  return builder.prose(placeOf(lines, origin));
}

/** Several blanks are read as one. */
function putWords(builder: ProseBuilder, words: string, at: number): void {
  let start = at;
  for (const some of words.split(/( {2,})/)) {
    if (some.startsWith('  ')) builder.put(' ', start, start + 1);
    else if (some) builder.putPlain(some, start);
    start += some.length;
  }
}

function isPlain(text: string): boolean {
  if (markup.test(text)) return false;
  return !text.includes('*') || !text.replace(spans, '').includes('*');
}

/** Marks of code, links, HTML, escapes, references and tables; and white space other than blanks between words. */
const markup = /[_\x60[\]<>\\|~#\0]|[^\S ]|^ | $|&[#\w]{1,40};/;
/** Bold or italic words that every reading of the rules takes for such: blanks or punctuation outside, letters at the marks. */
const spans = /(?<=^|[ (])(\*\*?)(?=[\p{L}\d])[^*]*[\p{L}\d.:?!)]\1(?=$|[ .,:;!?)])/gu;
const tokens = /(\*\*?)([^*]+)\*\*?|[^*]+/g;
