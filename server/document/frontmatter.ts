import { isMap, isPair, isScalar, isSeq, parseDocument, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Chunk } from './chunk.ts';
import { canonicalKey } from './frontmatter-keys.ts';
import type { Frontmatter, Value } from './plan.ts';
import { Place, type Origin } from './place.ts';
import { remember } from './remember.ts';

/** Reads the frontmatter from the chunk that begins the text; aliases are not resolved, so no YAML can make it slow. Never throws. */
export const readFrontmatter = remember((chunk: Chunk): Frontmatter => {
  const { text } = chunk;
  const [block] = chunk.blocks();
  if (block?.kind !== 'frontmatter') return { range: undefined, keys: [], values: {}, faults: unclosed(text, chunk) };
  // Not the block's own value, in which the Markdown parser has replaced characters such as NUL.
  const base = block.range.start + (/^.*(?:\r\n|[\r\n])/.exec(text.slice(block.range.start))?.[0].length ?? 0);
  const source = text.slice(base, base + block.value.length);
  const document = parseDocument(source, { logLevel: 'silent', prettyErrors: false });
  const place = (start: number, end: number) => new Place(chunk, base + start, base + Math.max(start, end));
  const faults = document.errors.map((error) => ({ range: place(...error.pos), reason: error.code }));
  const reader = { source, place };
  const pairs = isMap(document.contents) ? scalarPairs(document.contents) : [];
  const values: Record<string, Value[] | undefined> = Object.create(null) as Record<string, Value[] | undefined>;
  for (const { key, value } of pairs) values[canonicalKey(key.text)] ??= readValues(value, reader);
  return {
    range: block.range,
    keys: pairs.map(({ key }) => ({ key: key.text, range: place(...key.range) })),
    values,
    faults,
  };
});

interface Reader {
  source: string;
  place: (start: number, end: number) => Place;
}

interface TextNode {
  text: string;
  range: [number, number];
}

function scalarPairs(map: YAMLMap): { key: TextNode; value: Node | null }[] {
  return map.items.flatMap((pair: Pair) => {
    const key = pair.key;
    if (!isPair(pair) || !isScalar(key) || !key.range) return [];
    return [
      { key: { text: String(key.value), range: [key.range[0], key.range[1]] }, value: pair.value as Node | null },
    ];
  });
}

/** A single value, or each of a list; of a map such as `{id: A1, text: …}` or `A1: …` the id and the text. */
function readValues(node: Node | null, reader: Reader): Value[] {
  if (isSeq(node)) return node.items.flatMap((item) => readValues(item as Node | null, reader));
  if (isMap(node)) return readMap(node, reader);
  const value = scalarValue(node, reader);
  return value ? [value] : [];
}

function readMap(map: YAMLMap, reader: Reader): Value[] {
  const pairs = scalarPairs(map);
  const id = pairs.find(({ key }) => key.text === 'id');
  const text = pairs.find(({ key }) => key.text === 'text' || key.text === 'aim' || key.text === 'date');
  if (text) {
    const value = scalarValue(text.value, reader);
    return value ? [{ ...value, id: id && scalarValue(id.value, reader)?.text }] : [];
  }
  return pairs.flatMap(({ key, value }) => readValues(value, reader).map((one) => ({ ...one, id: key.text })));
}

function scalarValue(node: Node | null, { source, place }: Reader): Value | undefined {
  if (!node?.range) return undefined;
  const [start, end] = node.range;
  // The source, not the value: 2027-01-15 stays what was written, and an alias is not followed.
  const text = isScalar(node) && typeof node.value === 'string' ? node.value : source.slice(start, end).trim();
  const written = /^(?<id>[A-Z]\d{1,2})\s?[:–—-]\s?(?<rest>\S.*)$/s.exec(text)?.groups;
  return { text: written?.['rest'] ?? text, range: place(start, end), id: written?.['id'] };
}

/** A first line `---` that no later line closes: the learner is still typing, or forgot. */
function unclosed(text: string, origin: Origin): Frontmatter['faults'] {
  const open = /^\uFEFF?---[ \t]*\r?\n[ \t]*[\w-]+[ \t]*:/.exec(text);
  if (!open) return [];
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  return [{ range: new Place(origin, start, start + 3), reason: 'unclosed' }];
}
