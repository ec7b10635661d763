import { distance } from 'fastest-levenshtein';
import type { Range } from '../document/place.ts';
import { text } from '../messages/index.ts';
import type { JsonMember, JsonNode } from './json.ts';

/** Of JSON Schema only what a definition of ours uses: an editor completes with it, and `faultsIn` reports with it. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
  readonly type?: 'string' | 'integer' | 'array' | 'object';
  readonly enum?: readonly string[];
  readonly minLength?: number;
  readonly minimum?: number;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly uniqueItems?: boolean;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  /** The form of every value whose key `properties` does not have; false for none. */
  readonly additionalProperties?: false | JsonSchema;
  readonly propertyNames?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  /** What is said where none of `anyOf` fits. JSON Schema knows no such key; editors take it all the same. */
  readonly errorMessage?: string;
}

/** What is not right in a file, and where. */
export interface Fault {
  readonly range: Range;
  readonly message: string;
}

/** Where a piece of JSON is not as a schema has it. */
export function faultsIn(node: JsonNode, schema: JsonSchema): Fault[] {
  return [...faults(node, schema, schema.definitions ?? {})];
}

type Definitions = Readonly<Record<string, JsonSchema>>;

function* faults(node: JsonNode, given: JsonSchema, definitions: Definitions): Iterable<Fault> {
  const schema = resolved(given, definitions);
  const { range } = node;
  if (schema.anyOf) {
    if (!schema.anyOf.some((one) => [...faults(node, one, definitions)].length === 0))
      yield { range, message: schema.errorMessage ?? text('scheme.fault.value') };
  } else if (schema.type === 'object') {
    if (node.kind === 'object') yield* inObject(node.members, range, schema, definitions);
    else yield { range, message: text('scheme.fault.object') };
  } else if (schema.type === 'array') {
    if (node.kind === 'array') yield* inArray(node.items, range, schema, definitions);
    else yield { range, message: text('scheme.fault.array') };
  } else {
    const message = inValue(node.kind === 'value' ? node.value : undefined, schema);
    if (message) yield { range, message };
  }
}

function resolved(schema: JsonSchema, definitions: Definitions): JsonSchema {
  const name = schema.$ref?.split('/').at(-1);
  return name === undefined ? schema : { ...definitions[name], ...schema };
}

function* inObject(
  members: readonly JsonMember[],
  { start }: Range,
  { properties = {}, required = [], additionalProperties, propertyNames }: JsonSchema,
  definitions: Definitions,
): Iterable<Fault> {
  const seen = new Set<string>();
  for (const { key, keyRange, value } of members) {
    const known = Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
    if (seen.has(key)) yield { range: keyRange, message: text('scheme.fault.twice', { key }) };
    else if (!known) yield { range: keyRange, message: unknown(key, Object.keys(properties)) };
    else {
      const name = propertyNames && inValue(key, resolved(propertyNames, definitions));
      if (name) yield { range: keyRange, message: name };
      yield* faults(value, known, definitions);
    }
    seen.add(key);
  }
  const missing = required.filter((key) => !seen.has(key));
  // The bracket that opens it stands for the whole, which may be long.
  if (missing.length)
    yield { range: { start, end: start + 1 }, message: text('scheme.fault.missing', { keys: missing.join(', ') }) };
}

function* inArray(
  items: readonly JsonNode[],
  range: Range,
  { items: form, minItems = 0, uniqueItems }: JsonSchema,
  definitions: Definitions,
): Iterable<Fault> {
  if (items.length < minItems) yield { range, message: text('scheme.fault.empty') };
  const seen = new Set<unknown>();
  for (const item of items) {
    if (form) yield* faults(item, form, definitions);
    if (!uniqueItems || item.kind !== 'value') continue;
    if (seen.has(item.value)) yield { range: item.range, message: text('scheme.fault.again') };
    seen.add(item.value);
  }
}

function inValue(value: unknown, schema: JsonSchema): string | undefined {
  if (schema.type === 'integer') {
    return Number.isInteger(value) && Number(value) >= (schema.minimum ?? -Infinity)
      ? undefined
      : text('scheme.fault.number', { least: schema.minimum ?? 0 });
  }
  if (typeof value !== 'string') return text('scheme.fault.string');
  if (schema.enum) return schema.enum.includes(value) ? undefined : unknown(value, schema.enum);
  return value.trim().length < (schema.minLength ?? 0) ? text('scheme.fault.empty') : undefined;
}

function unknown(value: string, known: readonly string[]): string {
  const near = value.length < 60 && known.find((name) => distance(name, value) <= 2);
  return near
    ? text('scheme.fault.near', { value, near })
    : text('scheme.fault.unknown', { value, known: known.join(', ') });
}
