import schema from '../lexicon/frontmatter.json' with { type: 'json' };
import { text } from '../messages/index.ts';
import { frontmatterKeys, wantedKeys } from './frontmatter-keys.ts';

/**
 * The JSON Schema of the frontmatter for editors that check YAML by one: what the engine itself reads, with a description for each key, and
 * its other names as keys of their own.
 */
export function frontmatterSchema(): object {
  const properties = [...frontmatterKeys].flatMap(([key, { also }]) => [
    [key, { ...formOf(key), description: text(`frontmatter.about.${key}`) }] as const,
    ...also.map((name) => [name, { $ref: `#/properties/${key}` }] as const),
  ]);
  const { $schema, type, definitions } = schema;
  return {
    $schema,
    title: text('frontmatter.schema.title'),
    type,
    // A reflection need not say again whose plan it belongs to.
    if: { properties: { type: { const: 'pdp-reflection' } }, required: ['type'] },
    else: {
      allOf: wantedKeys.map((key) => {
        const names = [key, ...(frontmatterKeys.get(key)?.also ?? [])];
        return { anyOf: names.map((name) => ({ required: [name] })) };
      }),
    },
    properties: Object.fromEntries<object>(properties),
    definitions,
  };
}

/** Without its other names and where it means something, which are no keywords of JSON Schema. */
function formOf(key: string): object {
  const property = (schema.properties as Record<string, object>)[key] ?? {};
  return Object.fromEntries(Object.entries(property).filter(([keyword]) => keyword !== 'also' && keyword !== 'of'));
}
