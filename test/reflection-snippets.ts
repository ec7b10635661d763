import models from '../server/lexicon/reflective-models.json' with { type: 'json' };

/** A snippet as VS Code reads it from a file of snippets, where it stands under its name. */
export interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

type Model = (typeof models)[number];

/** The snippets for reflections by name: one for each model of the lexicon, with its stages and the question that each asks. */
export function reflectionSnippets(): Record<string, Snippet> {
  return Object.fromEntries(models.map((model) => [`Reflection: ${model.name}`, snippetOf(model)]));
}

function snippetOf(model: Model): Snippet {
  const { id, stages, reference } = model;
  const sections = stages.flatMap(({ name, question }, index) => [`### ${name}`, '', tabStop(index + 2, question), '']);
  return {
    prefix: `pdp-${id}`,
    description: `${plainName(model)}${citation(model)}: ${stages.map(({ name }) => name).join(', ')}`,
    body: [
      `**Model:** ${plainName(model)}${citation(model)}`,
      '',
      `**Event:** ${tabStop(1, 'What are you reflecting on, and when was it?')}`,
      '',
      ...sections,
      ...(reference ? ['### Reference', '', reference, ''] : []),
    ],
  };
}

function tabStop(number: number, question: string): string {
  return `\${${number}:[${question}]}`;
}

/** Johns has two models of one name, which the lexicon tells apart by their years; a citation follows anyway. */
function plainName({ name }: Model): string {
  return name.replace(/ \(\d{4}\)$/, '');
}

/** As in a text: up to three authors by name, of more the first. A model whose origin is not known is not cited. */
function citation({ reference, years: [year] }: Model): string {
  if (year === undefined) return '';
  const [authors = ''] = reference.split(' (', 1);
  const names = Array.from(authors.matchAll(/(\p{Lu}[\p{L}'’-]+), (?:\p{Lu}\.)+/gu), ([, name = '']) => name);
  const cited = names.length > 3 ? `${names[0]} et al.` : new Intl.ListFormat('en-GB').format(names);
  return ` (${cited}, ${year})`;
}
