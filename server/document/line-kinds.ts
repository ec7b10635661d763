import { htmlBlockNames } from 'micromark-util-html-tag-name';

// What a line can begin, its indentation left off. Most lines are plain words: their first character tells that no expression need be tried.

export function isHeading(line: string): boolean {
  return line.startsWith('#') && heading.test(line);
}

function isRuled(line: string): boolean {
  return '-=*_'.includes(line.charAt(0));
}

export function isBreak(line: string): boolean {
  return isRuled(line) && thematicBreak.test(line);
}

/** What makes the paragraph above it a heading. */
export function isUnderlining(line: string): boolean {
  return isRuled(line) && /^(?:-+|=+)$/.test(line);
}

export function isFootnote(line: string): boolean {
  return line.startsWith('[^') && footnote.test(line);
}

export function markerOf(line: string): string | undefined {
  return '-+*0123456789'.includes(line.charAt(0)) ? listMarker.exec(line)?.[0] : undefined;
}

export function fenceOf(line: string): string | undefined {
  return '`~'.includes(line.charAt(0)) ? fence.exec(line)?.[0] : undefined;
}

/** Whether a line can be a paragraph's, or begin one. */
export function startsText(line: string): boolean {
  return line !== '' && !line.startsWith('>') && !isHeading(line) && !isBreak(line) && !fenceOf(line);
}

/** What ends the HTML that a line begins: an expression, a blank line, or the line itself; undefined where it is a paragraph's, or no HTML. */
export function htmlOf(line: string, inText: boolean): Closing | 'to blank line' | 'whole' | undefined {
  if (!line.startsWith('<')) return undefined;
  const [opens, closes] = verbatim.find(([start]) => start.test(line)) ?? [];
  if (closes) return closes.line.test(line.replace(opens ?? '', '')) ? 'whole' : closes;
  return isHtmlBlock(line) || (!inText && completeTag.test(line)) ? 'to blank line' : undefined;
}

/** Whether what begins so is HTML up to a blank line because of its first tag, whatever is wrong with that (CommonMark, HTML block 6). */
export function isHtmlBlock(text: string): boolean {
  const name = /^<\/?([a-z][a-z\d]*)(?:[ \t\r\n>]|\/>|$)/i.exec(text)?.[1];
  return name !== undefined && blockNames.has(name.toLowerCase());
}

/** What ends a stretch that goes on over blank lines. */
export interface Closing {
  /** The line that ends it, its indentation left off beyond four blanks. */
  readonly line: RegExp;
  /** What such a line holds in any case: lines without it need not be looked at. */
  readonly token: string;
}

/** What closes fenced code that these marks open. */
export function closingOf(marks: string): Closing {
  return { line: new RegExp(`^ {0,3}${marks[0] ?? ''}{${marks.length},}$`), token: marks };
}

const heading = /^#{1,6}(?:[ \t]|$)/;
const thematicBreak = /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const listMarker = /^(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)/;
const footnote = /^\[\^[^\]]+\]:/;
const fence = /^(?:`{3,}(?=[^`]*$)|~{3,})/;
const completeTag = /^<(?:[a-z][\w-]*(?:\s[^<>]*)?|\/[a-z][\w-]*\s*)>$/i;

/** HTML that goes on over blank lines, and what ends it (CommonMark, HTML blocks 1 to 5). */
const verbatim: readonly (readonly [RegExp, Closing])[] = [
  [/^<(?:script|pre|style|textarea)(?:[\s>]|$)/i, { line: /<\/(?:script|pre|style|textarea)>/i, token: '</' }],
  [/^<!--/, { line: /-->/, token: '-->' }],
  [/^<\?/, { line: /\?>/, token: '?>' }],
  [/^<![a-z]/i, { line: />/, token: '>' }],
  [/^<!\[CDATA\[/, { line: /\]\]>/, token: ']]>' }],
];
const blockNames = new Set(htmlBlockNames);
