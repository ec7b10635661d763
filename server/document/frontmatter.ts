import type { Chunk } from './chunk.ts';
import { canonicalKey } from './frontmatter-keys.ts';
import { plainYaml } from './plain/yaml.ts';
import type { Frontmatter, Value } from './plan.ts';
import { Place, type Origin } from './place.ts';
import { remember } from './remember.ts';
import type { Written, WrittenMap, WrittenPair } from './written.ts';
import { readYaml } from './yaml.ts';

/** Reads the frontmatter from the chunk that begins the text. Never throws. */
export const readFrontmatter = remember((chunk: Chunk): Frontmatter => {
  const { text } = chunk;
  const [block] = chunk.blocks();
  if (block?.kind !== 'frontmatter') return { range: undefined, keys: [], values: {}, faults: unclosed(text, chunk) };
  // Not the block's own value, in which the Markdown parser has replaced characters such as NUL.
  const base = block.range.start + (/^.*(?:\r\n|[\r\n])/.exec(text.slice(block.range.start))?.[0].length ?? 0);
  const source = text.slice(base, base + block.value.length);
  const place = ([start, end]: Written['range']) => new Place(chunk, base + start, base + Math.max(start, end));
  return { range: block.range, ...frontmatterOf(read(source), { source, place }) };
});

/** What frontmatter says, however it was read. */
export function frontmatterOf({ pairs, faults }: WrittenMap, reader: Reader): Omit<Frontmatter, 'range'> {
  const { place } = reader;
  const values: Record<string, Value[] | undefined> = Object.create(null) as Record<string, Value[] | undefined>;
  for (const { key, value } of pairs) values[canonicalKey(key.text)] ??= readValues(value, reader);
  return {
    keys: pairs.map(({ key }) => ({ key: key.text, range: place(key.range) })),
    values,
    faults: faults.map(({ range, reason }) => ({ range: place(range), reason })),
  };
}

interface Reader {
  readonly source: string;
  readonly place: (range: Written['range']) => Place;
}

function read(source: string): WrittenMap {
  const pairs = plainYaml(source);
  return pairs ? { pairs, faults: [] } : readYaml(source);
}

/** A single value, or each of a list; of a map such as `{id: A1, text: …}` or `A1: …` the id and the text. */
function readValues(written: Written | undefined, reader: Reader): Value[] {
  if (!written) return [];
  if (written.items) return written.items.flatMap((item) => readValues(item, reader));
  return written.pairs ? readMap(written.pairs, reader) : [readValue(written, reader)];
}

function readMap(pairs: readonly WrittenPair[], reader: Reader): Value[] {
  const id = pairs.find(({ key }) => key.text === 'id')?.value;
  const text = pairs.find(({ key }) => key.text === 'text' || key.text === 'aim' || key.text === 'date');
  if (text) return text.value ? [{ ...readValue(text.value, reader), id: id && readValue(id, reader).text }] : [];
  return pairs.flatMap(({ key, value }) => readValues(value, reader).map((one) => ({ ...one, id: key.text })));
}

function readValue({ range, words }: Written, { source, place }: Reader): Value {
  // The source, where it is no string: 2027-01-15 stays what was written, and an alias is not followed.
  const text = words ?? source.slice(...range).trim();
  const written = /^(?<id>[A-Z]\d{1,2})\s?[:–—-]\s?(?<rest>\S.*)$/s.exec(text)?.groups;
  return { text: written?.['rest'] ?? text, range: place(range), id: written?.['id'] };
}

/** A first line `---` that no later line closes: the learner is still typing, or forgot. */
function unclosed(text: string, origin: Origin): Frontmatter['faults'] {
  const open = /^\uFEFF?---[ \t]*\r?\n[ \t]*[\w-]+[ \t]*:/.exec(text);
  if (!open) return [];
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  return [{ range: new Place(origin, start, start + 3), reason: 'unclosed' }];
}
