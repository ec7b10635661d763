import type { Block } from './block.ts';
import { Place, type Origin } from './place.ts';
import { ProseBuilder } from './prose-builder.ts';

/**
 * A heading or a paragraph without any markup, which most of a plan is: read without the parser, whose answer would be the same (a test
 * compares them). Undefined for all other Markdown. Offsets count from the origin, where the text begins.
 */
export function parsePlain(text: string, origin: Origin): Block | undefined {
  const { marks = '', line = '' } = heading.exec(text)?.groups ?? {};
  if (marks) {
    const place = new Place(origin, 0, marks.length + line.length);
    return { kind: 'heading', level: marks.trim().length, prose: proseOf(line, marks.length, origin), range: place };
  }
  const words = paragraph.exec(text)?.[1];
  if (words === undefined) return undefined;
  return { kind: 'paragraph', prose: proseOf(words, 0, origin), range: new Place(origin, 0, words.length) };
}

/** No mark of emphasis, code, link, HTML, escape or character reference; and none that makes a line a table, or an underline a heading. */
const word = String.raw`[^\s*_\x60[\]<>&\\|~#\0]+`;
const words = `${word}(?: ${word})*`;
const first = String.raw`(?=[\p{L}“‘"'(£])`;
const heading = new RegExp(`^(?<marks>#{1,6} )(?<line>${words})[\\r\\n]*$`, 'u');
const paragraph = new RegExp(`^(${first}${words}(?:\\r?\\n${first}${words}){0,200})[\\r\\n]*$`, 'u');

function proseOf(words: string, start: number, origin: Origin) {
  const builder = new ProseBuilder(origin);
  builder.putPlain(words, start);
  return builder.prose(new Place(origin, start, start + words.length));
}
