import type { Range } from '../document/place.ts';

/** A piece of JSON, with its place in the text. */
export type JsonNode = { readonly range: Range } & (
  | { readonly kind: 'object'; readonly members: readonly JsonMember[] }
  | { readonly kind: 'array'; readonly items: readonly JsonNode[] }
  | { readonly kind: 'value'; readonly value: string | number | boolean | null }
);

export interface JsonMember {
  readonly key: string;
  readonly keyRange: Range;
  readonly value: JsonNode;
}

/** Where a text is no JSON, and why. */
export interface JsonFault {
  readonly range: Range;
  readonly reason: 'value' | 'key' | 'colon' | 'comma' | 'end' | 'deep';
}

/** Reads JSON with the place of everything in it, up to the first thing that is none. `JSON.parse` knows no places. */
export function readJson(text: string): JsonNode | JsonFault {
  const reader = new Reader(text);
  try {
    const node = reader.value(0);
    if (reader.peek()) reader.fail('end');
    return node;
  } catch (error) {
    if (error instanceof Stop) return error.fault;
    throw error;
  }
}

/** Deeper than anything that a reader of ours has a use for, and far less than the stack holds. */
const deepest = 30;

class Stop extends Error {
  constructor(readonly fault: JsonFault) {
    super(fault.reason);
  }
}

class Reader {
  private at: number;

  constructor(private readonly text: string) {
    this.at = text.startsWith('\uFEFF') ? 1 : 0;
  }

  value(depth: number): JsonNode {
    if (depth > deepest) this.fail('deep');
    const next = this.peek();
    const start = this.at;
    const part = next === '{' ? this.object(depth) : next === '[' ? this.array(depth) : this.scalar();
    return { ...part, range: { start, end: this.at } };
  }

  /** The next character that is no white space; empty at the end. */
  peek(): string {
    while (/[ \t\r\n]/.test(this.text.charAt(this.at))) this.at += 1;
    return this.text.charAt(this.at);
  }

  fail(reason: JsonFault['reason']): never {
    // At the end of the text its last character is shown.
    const start = Math.max(0, Math.min(this.at, this.text.length - 1));
    throw new Stop({ range: { start, end: Math.min(start + 1, this.text.length) }, reason });
  }

  private object(depth: number) {
    const members: JsonMember[] = [];
    this.list('}', () => {
      if (this.peek() !== '"') this.fail('key');
      const start = this.at;
      const key = this.take(string) ?? this.fail('key');
      const keyRange = { start, end: this.at };
      if (this.peek() !== ':') this.fail('colon');
      this.at += 1;
      members.push({ key: this.parsed<string>(key), keyRange, value: this.value(depth + 1) });
    });
    return { kind: 'object', members } as const;
  }

  private array(depth: number) {
    const items: JsonNode[] = [];
    this.list(']', () => items.push(this.value(depth + 1)));
    return { kind: 'array', items } as const;
  }

  private list(close: string, item: () => void): void {
    this.at += 1;
    if (this.peek() !== close) {
      item();
      while (this.peek() === ',') {
        this.at += 1;
        item();
      }
      if (this.peek() !== close) this.fail('comma');
    }
    this.at += 1;
  }

  private scalar() {
    const token = this.take(string) ?? this.take(other) ?? this.fail('value');
    return { kind: 'value', value: this.parsed<string | number | boolean | null>(token) } as const;
  }

  /** What a token says. An escape such as "\q" is only found to be none here. */
  private parsed<Value>(token: string): Value {
    try {
      return JSON.parse(token) as Value;
    } catch {
      this.at -= token.length;
      return this.fail('value');
    }
  }

  private take(form: RegExp): string | undefined {
    form.lastIndex = this.at;
    const token = form.exec(this.text)?.[0];
    if (token !== undefined) this.at += token.length;
    return token;
  }
}

const string = /"(?:[^"\\\n\r]|\\[^\n\r])*"/y;
const other = /true|false|null|[-+.\deE]{1,40}/y;
