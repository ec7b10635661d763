import type { DocumentKind } from '../is-plan.ts';
import schema from '../lexicon/frontmatter.json' with { type: 'json' };

/** What a key of the frontmatter may hold: what its definition in the schema is called, or a choice of words. */
export interface KeyForm {
  readonly form: 'text' | 'texts' | 'aims' | 'date' | 'dates' | 'count' | 'choice';
  /** The words to choose from. */
  readonly values: readonly string[];
  /** Its other names. */
  readonly also: readonly string[];
  /** Where it means something. */
  readonly of: readonly DocumentKind[];
}

/** Every key that means something, in the order in which they are offered. */
export const frontmatterKeys: ReadonlyMap<string, KeyForm> = new Map(
  Object.entries(schema.properties as Record<string, Property>).map(([key, property]) => [key, formOf(property)]),
);

/** The keys that mean something in a document of this kind. */
export function keysOf(kind: DocumentKind): readonly string[] {
  return keysByKind[kind];
}

/** The keys that every plan should have. */
export const wantedKeys: readonly string[] = schema.required;

/** The key a plan's own key stands for: "job title" → role; itself where it is not known. */
export function canonicalKey(key: string): string {
  const plain = key.trim().toLowerCase().replace(/[ _]/g, '-');
  return keyNames.get(plain) ?? plain;
}

/** Whether a value is a number of words, "3,000 words" included. */
export function isCount(value: string): boolean {
  return count.test(value);
}

interface Property {
  readonly $ref?: string;
  readonly enum?: readonly string[];
  readonly also?: readonly string[];
  readonly of?: readonly string[];
}

function formOf({ $ref, enum: values = [], also = [], of = ['plan'] }: Property): KeyForm {
  const form = $ref === undefined ? 'choice' : ($ref.slice('#/definitions/'.length) as KeyForm['form']);
  return { form, values, also, of: of as DocumentKind[] };
}

const keysByKind = { plan: keysIn('plan'), reflection: keysIn('reflection') };

function keysIn(kind: DocumentKind): string[] {
  return [...frontmatterKeys].flatMap(([key, { of }]) => (of.includes(kind) ? [key] : []));
}

const keyNames = new Map(
  [...frontmatterKeys].flatMap(([key, { also }]) => [key, ...also].map((name) => [name, key] as const)),
);
const count = new RegExp(schema.definitions.count.pattern);
