import schema from '../lexicon/frontmatter.json' with { type: 'json' };
import { text } from '../messages/index.ts';
import { frontmatterKeys } from './frontmatter-keys.ts';

/**
 * The JSON Schema of the frontmatter for editors that check YAML by one: what the engine itself reads, with a description for each key, and
 * its other names as keys of their own.
 */
export function frontmatterSchema(): object {
  const properties = Object.entries(schema.properties).map(([key, { also: _, ...property }]: [string, Property]) => {
    return [key, { ...property, description: text(`frontmatter.about.${key}`) }] as const;
  });
  const others = [...frontmatterKeys].flatMap(([key, { also }]) =>
    also.map((name) => [name, { $ref: `#/properties/${key}` }] as const),
  );
  return {
    ...schema,
    title: text('frontmatter.schema.title'),
    required: undefined,
    allOf: schema.required.map((key) => {
      const names = [key, ...(frontmatterKeys.get(key)?.also ?? [])];
      return { anyOf: names.map((name) => ({ required: [name] })) };
    }),
    properties: Object.fromEntries([...properties, ...others]),
  };
}

interface Property {
  readonly also?: readonly string[];
  readonly [keyword: string]: unknown;
}
