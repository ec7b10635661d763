import { nextLine } from '../split.ts';
import type { Written, WrittenPair } from '../written.ts';
import { lineFrom, type Line } from './line.ts';

/**
 * Reads frontmatter as it mostly is without the YAML parser, which takes part of every start: to each line a key with plain or quoted words, or
 * an item of a list. Its answer is always the parser's (a test compares them), but for the ranges of lists and maps, which nobody asks for;
 * undefined for all else. Offsets count in the source.
 */
export function plainYaml(source: string): readonly WrittenPair[] | undefined {
  if (odd.test(source)) return undefined;
  const reader = new Reader();
  for (let at = 0; at < source.length; at = nextLine(source, at)) {
    const text = source.slice(at, nextLine(source, at)).replace(/\r?\n$/, '');
    if (!reader.take({ text, at })) return undefined;
  }
  return reader.pairs;
}

/** Characters that YAML does not know, or that may end a line. */
const odd = /[\p{Zl}\p{Zp}\uFEFF]|(?!\r?\n)\p{Cc}/u;

class Reader {
  readonly pairs: WrittenPair[] = [];
  /** What the items on the next lines are of, if any may follow; what stands in front of them; and the last of them, if it is a map. */
  private list: { readonly range: Written['range']; items?: Written[] } | undefined;
  private indent: string | undefined;
  private map: WrittenPair[] | undefined;

  /** Whether a line could be read. */
  take(line: Line): boolean {
    if (!line.text || line.text.startsWith('#')) {
      this.list = undefined;
      return true;
    }
    const indent = /^ */.exec(line.text)?.[0] ?? '';
    const content = lineFrom(line, indent.length);
    if (content.text.startsWith('- ')) return this.takeItem(indent, lineFrom(content, 2));
    return indent ? this.takeMore(indent, content) : this.takeKey(content);
  }

  private takeKey(line: Line): boolean {
    const key = keyOf(line);
    if (!key) return false;
    this.list = key.rest.text ? undefined : { range: [key.rest.at, key.rest.at] };
    this.indent = this.map = undefined;
    return put(this.pairs, key, this.list ?? wordsOf(key.rest) ?? listOf(key.rest));
  }

  private takeItem(indent: string, content: Line): boolean {
    if (!this.list || indent !== (this.indent ??= indent)) return false;
    const key = keyOf(content);
    this.map = key && [];
    const item = this.map ? { range: [content.at, content.at] as const, pairs: this.map } : wordsOf(content);
    if (!item) return false;
    (this.list.items ??= []).push(item);
    return !key || !this.map || put(this.map, key, wordsOf(key.rest));
  }

  /** What a map in a list says beyond its first line. */
  private takeMore(indent: string, content: Line): boolean {
    const key = keyOf(content);
    if (!this.list || !this.map || !key || indent !== `${this.indent ?? ''}  `) return false;
    return put(this.map, key, wordsOf(key.rest));
  }
}

interface Key {
  readonly text: string;
  readonly range: readonly [number, number];
  /** What stands behind its colon and blank; empty where nothing does. */
  readonly rest: Line;
}

/** A key twice is a fault, which the parser has to tell. */
function put(pairs: WrittenPair[], key: Key, value: Written | undefined): boolean {
  if (!value || pairs.some((pair) => pair.key.text === key.text)) return false;
  pairs.push({ key: { text: key.text, range: key.range }, value });
  return true;
}

function keyOf(line: Line): Key | undefined {
  const text = /^[a-z][\w-]*(?: [\w-]+)*(?=:(?: |$))/i.exec(line.text)?.[0];
  if (text === undefined || /^(?:true|false|null)$/i.test(text)) return undefined;
  const rest = lineFrom(line, Math.min(text.length + 2, line.text.length));
  return { text, range: [line.at, line.at + text.length], rest };
}

/** Words in quotation marks without escapes, or none. */
function wordsOf({ text, at }: Line): Written | undefined {
  const range = [at, at + text.length] as const;
  const quoted = /^(?:"[^"\\]*"|'[^']*')$/.test(text);
  if (quoted) return { range, words: text.slice(1, -1) };
  return /^[\p{L}\p{N}£“‘(]/u.test(text) && !/: | #|[:\s]$/.test(text) ? { range } : undefined;
}

/** `[one, two]`. */
function listOf({ text, at }: Line): Written | undefined {
  if (!text.startsWith('[') || !text.endsWith(']')) return undefined;
  const items: Written[] = [];
  let start = at + 1;
  for (const part of text.slice(1, -1).split(',')) {
    const lead = part.startsWith(' ') && items.length ? 1 : 0;
    const words = part.slice(lead);
    if (!/^[\p{L}\p{N}][\p{L}\p{N} &./-]*$/u.test(words) || words.endsWith(' ')) return undefined;
    items.push({ range: [start + lead, start + part.length] });
    start += part.length + 1;
  }
  return { range: [at, at + text.length], items };
}
