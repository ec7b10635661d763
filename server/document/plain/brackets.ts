import type { ProseBuilder } from '../prose-builder.ts';
import { lineFrom, type Line, type Setting } from './line.ts';

/** Puts words in which links, footnotes and prompts may stand; what they show is where the definitions say. */
export function putBrackets(builder: ProseBuilder, words: Line, { names }: Setting): void {
  let end = 0;
  for (const { 0: found, 1: note, 2: label = '', 3: target, 4: name, index } of words.text.matchAll(brackets)) {
    putWords(builder, { text: words.text.slice(end, index), at: words.at + end });
    end = index + found.length;
    if (note !== undefined && names.includes(note)) continue;
    if (target !== undefined || names.includes(name ?? label))
      putWords(builder, { text: label, at: words.at + index + 1 });
    else putWords(builder, { text: found, at: words.at + index });
  }
  putWords(builder, end ? lineFrom(words, end) : words);
}

/** A text with a mark that is neither a letter nor punctuation in place of all brackets that can be read. */
export function withoutBrackets(text: string): string {
  return text.includes('[') ? text.replace(brackets, '^') : text;
}

/** Several blanks are read as one. */
function putWords(builder: ProseBuilder, { text, at }: Line): void {
  let start = at;
  for (const some of text.split(/(^ +| {2,})/)) {
    if (some.startsWith(' ')) builder.put(' ', start, start + 1);
    else if (some) builder.putPlain(some, start);
    start += some.length;
  }
}

/** `[^note]`, `[label](target)`, `[label][name]` and `[label]`, with no markup inside and nothing behind that could make them mean something else. */
const brackets =
  /(?<!!)\[(?:(\^[\w-]+)\](?![[(:])|([^\s^_\x60[\]<>\\|~#*&\0](?:[^\s_\x60[\]<>\\|~#*&\0]| )*)(?<! )\](?:\(([\w.~/#?=%:@+&,;-]+)\)|\[([\w-]+)\](?![[(:])|(?![[(:])))/g;
