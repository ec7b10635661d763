import type { Nodes, PhrasingContent } from 'mdast';
import type { Prose, Range } from './prose.ts';

/** What a heading, paragraph or cell says, as prose, code left out; `place` is where it stands if it says nothing, `base` what to add to the parser's offsets. */
export function inlineProse(children: readonly PhrasingContent[], source: string, base: number, place: Range): Prose {
  const builder = new Builder(source, base);
  for (const child of children) builder.add(child);
  return builder.prose(place);
}

const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][\da-z]{1,31});/iy;

class Builder {
  text = '';
  readonly runs: { at: number; start: number; end: number }[] = [];
  readonly bold: Range[] = [];
  readonly lines: number[] = [0];

  constructor(
    readonly source: string,
    readonly base: number,
  ) {}

  add(node: Nodes): void {
    if (node.type === 'text') this.align(node.value, this.start(node), this.end(node));
    else if (node.type === 'inlineCode') return;
    else if (node.type === 'break') this.newLine(this.start(node));
    else if (node.type === 'html' && /^<br\s*\/?>$/i.test(node.value)) this.newLine(this.start(node));
    else if (node.type === 'strong') {
      const start = this.text.length;
      for (const child of node.children) this.add(child);
      this.bold.push({ start, end: this.text.length });
    } else if ('children' in node) for (const child of node.children) this.add(child);
  }

  prose(place: Range): Prose {
    const text = this.text.trimEnd();
    const cut = (index: number) => Math.min(index, text.length);
    const runs = this.runs.filter((run) => run.at < text.length);
    const [first, last] = [runs[0], runs.at(-1)];
    return {
      text,
      range: first && last ? { start: first.start, end: last.end } : place,
      runs,
      bold: this.bold.map((span) => ({ start: cut(span.start), end: cut(span.end) })),
      lines: this.lines.filter((line) => line === 0 || line < text.length),
    };
  }

  /** Walks the value and its source side by side, so that escapes, entities and stripped indentation keep their places. */
  private align(value: string, start: number, end: number): void {
    let at = start;
    for (let index = 0; index < value.length && at < end;) {
      entity.lastIndex = at;
      const escaped = this.source[at] === '&' ? entity.exec(this.source)?.[0] : undefined;
      if (escaped && !value.startsWith(escaped, index)) {
        const size = (value.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
        this.put(value.slice(index, index + size), at, at + escaped.length);
        index += size;
        at += escaped.length;
      } else if (value[index] === this.source[at] || this.source[at] === '\0') {
        this.put(value[index] ?? '', at, at + 1);
        index += 1;
        at += 1;
      } else at += 1;
    }
  }

  private put(char: string, start: number, end: number): void {
    if (/\s/.test(char)) {
      if (this.text && !/\s$/.test(this.text)) this.push(' ', start, end);
      if (char === '\n' || (char === '\r' && this.source[end] !== '\n')) this.lines.push(this.text.length);
    } else this.push(char, start, end);
  }

  private newLine(at: number): void {
    this.text = this.text.trimEnd();
    if (this.text) this.push('\n', at, at);
    this.lines.push(this.text.length);
  }

  private push(char: string, start: number, end: number): void {
    const last = this.runs.at(-1);
    const plain = end - start === char.length;
    if (plain && last && last.end === start && last.end - last.start === this.text.length - last.at) last.end = end;
    else this.runs.push({ at: this.text.length, start, end });
    this.text += char;
  }

  private start(node: Nodes): number {
    return (node.position?.start.offset ?? 0) + this.base;
  }

  private end(node: Nodes): number {
    return (node.position?.end.offset ?? 0) + this.base;
  }
}
