import { text } from '../messages/index.ts';
import type { JsonSchema } from './json-schema.ts';

/** What criteria may name. */
export interface KnownIds {
  readonly rules: readonly string[];
  readonly evidence: readonly string[];
}

/**
 * The one definition of a marking scheme's file: it validates here, and as `scheme.schema.json` it completes and explains in an editor. The
 * types in scheme.ts are its other half.
 */
export function schemeSchema(known: KnownIds): JsonSchema {
  const part = criterion({});
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: text('scheme.schema.title'),
    type: 'object',
    required: ['id', 'title', 'source', 'criteria'],
    additionalProperties: false,
    properties: {
      $schema: { type: 'string', description: text('scheme.schema.schema') },
      id: words('id'),
      title: words('schemeTitle'),
      source: words('source'),
      criteria: {
        type: 'array',
        minItems: 1,
        description: text('scheme.schema.criteria'),
        items: criterion({
          parts: { type: 'array', minItems: 1, description: text('scheme.schema.parts'), items: part },
        }),
      },
      severities: {
        type: 'object',
        description: text('scheme.schema.severities'),
        propertyNames: { $ref: '#/definitions/rule' },
        additionalProperties: { type: 'string', enum: ['off', 'hint', 'information', 'warning'] },
      },
      bands: { type: 'array', minItems: 1, description: text('scheme.schema.bands'), items: band },
    },
    definitions: {
      rule: { type: 'string', enum: known.rules },
      evidence: { type: 'string', enum: known.evidence },
    },
  };
}

function criterion(more: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return {
    type: 'object',
    required: ['id', 'title', 'quote'],
    additionalProperties: false,
    properties: {
      id: words('criterionId'),
      title: words('criterionTitle'),
      quote: words('quote'),
      source: words('criterionSource'),
      evidence: list('evidence'),
      rules: list('rule'),
      needs: {
        description: text('scheme.schema.needs'),
        errorMessage: text('scheme.fault.needs'),
        anyOf: [
          { type: 'string', enum: ['all', 'any'] },
          { type: 'integer', minimum: 1 },
        ],
      },
      ...more,
    },
  };
}

const band: JsonSchema = {
  type: 'object',
  required: ['id', 'title', 'needs'],
  additionalProperties: false,
  properties: {
    id: words('bandId'),
    title: words('bandTitle'),
    needs: {
      description: text('scheme.schema.bandNeeds'),
      errorMessage: text('scheme.fault.bandNeeds'),
      anyOf: [
        { type: 'integer', minimum: 1 },
        { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'string', minLength: 1 } },
      ],
    },
  },
};

function words(name: string): JsonSchema {
  return { type: 'string', minLength: 1, description: text(`scheme.schema.${name}`) };
}

function list(of: 'evidence' | 'rule'): JsonSchema {
  const items = { $ref: `#/definitions/${of}` };
  return { type: 'array', uniqueItems: true, description: text(`scheme.schema.${of}`), items };
}
