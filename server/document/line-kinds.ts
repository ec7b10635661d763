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
export function htmlOf(line: string, inText: boolean): RegExp | 'to blank line' | 'whole' | undefined {
  if (!line.startsWith('<')) return undefined;
  const [opens, closes] = verbatim.find(([start]) => start.test(line)) ?? [];
  if (closes) return closes.test(line.replace(opens ?? '', '')) ? 'whole' : closes;
  const name = /^<\/?([a-z][a-z\d-]*)(?:[\s>]|\/>|$)/i.exec(line)?.[1]?.toLowerCase();
  const isBlock = (name !== undefined && blockNames.has(name)) || (!inText && completeTag.test(line));
  return isBlock ? 'to blank line' : undefined;
}

const heading = /^#{1,6}(?:[ \t]|$)/;
const thematicBreak = /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const listMarker = /^(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)/;
const footnote = /^\[\^[^\]]+\]:/;
const fence = /^(?:`{3,}(?=[^`]*$)|~{3,})/;
const completeTag = /^<(?:[a-z][\w-]*(?:\s[^<>]*)?|\/[a-z][\w-]*\s*)>$/i;

/** HTML that goes on over blank lines, and what ends it (CommonMark, HTML blocks 1 to 5). */
const verbatim: readonly (readonly [RegExp, RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<![a-z]/i, />/],
  [/^<!\[CDATA\[/, /\]\]>/],
];
const blockNames = new Set(htmlBlockNames);
