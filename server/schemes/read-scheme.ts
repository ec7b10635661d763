import { text } from '../messages/index.ts';
import { faultsIn, type Fault, type JsonSchema } from './json-schema.ts';
import { readJson, type JsonNode } from './json.ts';
import type { Scheme } from './scheme.ts';

/** The scheme in a file's text, or what is not right in the text and where: never both, never neither. */
export function readScheme(source: string, schema: JsonSchema): { readonly scheme: Scheme } | SchemeFaults {
  if (source.length > longest) return { faults: [{ range: { start: 0, end: 1 }, message: text('scheme.fault.long') }] };
  const root = readJson(source);
  if ('reason' in root) return { faults: [{ range: root.range, message: text(`scheme.fault.json.${root.reason}`) }] };
  const faults = faultsIn(root, schema);
  // What it means is only asked once it has its form.
  const found = faults.length ? faults : [...faultsOfMeaning(root)];
  if (found.length) return { faults: found };
  return { scheme: JSON.parse(source.replace(/^\uFEFF/, '')) as Scheme };
}

export interface SchemeFaults {
  readonly faults: readonly Fault[];
}

/** In UTF-16 code units: many times what a scheme with hundreds of criteria takes. */
const longest = 1_000_000;

function* faultsOfMeaning(root: JsonNode): Iterable<Fault> {
  const criteria = items(root, 'criteria');
  const all = criteria.flatMap((criterion) => [criterion, ...items(criterion, 'parts')]);
  const bands = items(root, 'bands');
  yield* twice(all);
  yield* twice(bands);
  for (const criterion of all) {
    const kinds = items(criterion, 'evidence').length || items(criterion, 'parts').length;
    // With rules alone it would be met by a plan that says nothing.
    if (!kinds) yield* fault(member(criterion, 'id'), 'nothing');
    else yield* tooMany(member(criterion, 'needs'), kinds);
  }
  const ids = new Set(all.map((criterion) => value(member(criterion, 'id'))));
  for (const band of bands) {
    yield* tooMany(member(band, 'needs'), criteria.length);
    for (const id of items(band, 'needs')) if (!ids.has(value(id))) yield* fault(id, 'noCriterion');
  }
}

function* twice(nodes: readonly JsonNode[]): Iterable<Fault> {
  const seen = new Set<unknown>();
  for (const node of nodes) {
    const id = member(node, 'id');
    if (seen.has(value(id))) yield* fault(id, 'sameId');
    seen.add(value(id));
  }
}

function* tooMany(needs: JsonNode | undefined, most: number): Iterable<Fault> {
  const count = value(needs);
  if (typeof count === 'number' && count > most) yield* fault(needs, 'tooMany', { most });
}

function* fault(node: JsonNode | undefined, key: string, values: Record<string, number> = {}): Iterable<Fault> {
  if (node) yield { range: node.range, message: text(`scheme.fault.${key}`, values) };
}

/** The place of a scheme's id in its text; the beginning where there is none. */
export function placeOfId(source: string): Fault['range'] {
  const root = readJson(source);
  return (('kind' in root && member(root, 'id')) || { range: { start: 0, end: 0 } }).range;
}

function member(node: JsonNode, key: string): JsonNode | undefined {
  return node.kind === 'object' ? node.members.find((one) => one.key === key)?.value : undefined;
}

function items(node: JsonNode, key: string): readonly JsonNode[] {
  const list = member(node, key);
  return list?.kind === 'array' ? list.items : [];
}

function value(node: JsonNode | undefined): unknown {
  return node?.kind === 'value' ? node.value : undefined;
}
