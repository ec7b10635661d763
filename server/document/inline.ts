import type { Nodes, PhrasingContent } from 'mdast';
import { ProseBuilder } from './prose-builder.ts';
import type { Origin, Place } from './place.ts';
import type { Prose } from './prose.ts';

/** What is read, and what its offsets count from. */
export interface Source {
  readonly text: string;
  readonly origin: Origin;
  /** What to add to the parser's offsets. */
  readonly base: number;
}

/** What a heading, paragraph or cell says, as prose, code left out; `place` is where it stands if it says nothing. */
export function inlineProse(children: readonly PhrasingContent[], source: Source, place: Place): Prose {
  const walker = new Walker(source);
  for (const child of children) walker.add(child);
  return walker.builder.prose(place);
}

const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][\da-z]{1,31});/iy;

class Walker {
  readonly builder: ProseBuilder;
  private readonly source: string;
  private readonly base: number;

  constructor({ text, origin, base }: Source) {
    this.builder = new ProseBuilder(origin);
    this.source = text;
    this.base = base;
  }

  add(node: Nodes): void {
    if (node.type === 'text') this.align(node.value, this.start(node), this.end(node));
    else if (node.type === 'inlineCode') return;
    else if (node.type === 'break') this.builder.newLine(this.start(node));
    else if (node.type === 'html' && /^<br\s*\/?>$/i.test(node.value)) this.builder.newLine(this.start(node));
    else if (node.type === 'strong') {
      const start = this.builder.length;
      for (const child of node.children) this.add(child);
      this.builder.markBold(start);
    } else if ('children' in node) for (const child of node.children) this.add(child);
  }

  /** Walks the value and its source side by side, so that escapes, entities and stripped indentation keep their places. */
  private align(value: string, start: number, end: number): void {
    let at = start;
    for (let index = 0; index < value.length && at < end;) {
      entity.lastIndex = at;
      const escaped = this.source[at] === '&' ? entity.exec(this.source)?.[0] : undefined;
      if (escaped && !value.startsWith(escaped, index)) {
        const size = (value.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
        this.builder.put(value.slice(index, index + size), at, at + escaped.length);
        index += size;
        at += escaped.length;
      } else if (value[index] === this.source[at] || this.source[at] === '\0') {
        this.put(value[index] ?? '', at);
        index += 1;
        at += 1;
      } else at += 1;
    }
  }

  private put(char: string, at: number): void {
    // A lone carriage return ends a line too; the builder knows one line end alone.
    const ends = char === '\r' && this.source[at + 1] !== '\n';
    this.builder.put(ends ? '\n' : char, at, at + 1);
  }

  private start(node: Nodes): number {
    return (node.position?.start.offset ?? 0) + this.base;
  }

  private end(node: Nodes): number {
    return (node.position?.end.offset ?? 0) + this.base;
  }
}
