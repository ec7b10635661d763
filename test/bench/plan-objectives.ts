import { date, fill, sentence } from './plan-sentences.ts';
import type { Random } from './random.ts';

/** A part with some objectives, all in one layout; the layouts take turns. */
export function objectives(random: Random, index: number): string {
  const layout = layouts[index % layouts.length] ?? asHeadings;
  const heading = headings[index % headings.length];
  const stated = Array.from({ length: random.between(2, 4) }, () => state(random));
  return `## ${heading}\n\n${layout(stated, random)}`;
}

interface Stated {
  readonly statement: string;
  /** What is said of it, under the labels that learners use. */
  readonly fields: readonly (readonly [label: string, value: string])[];
}

const headings = ['Objectives', 'Work objectives', 'Learning objectives', 'Development goals', 'Personal objectives'];

/** Some are as a marker would like them; the others are vague, lack a field, or leave it open. */
function state(random: Random): Stated {
  const isVague = random.chance(0.4);
  const fields: [string, string][] = [['Activities', sentence(random)]];
  if (random.chance(0.8)) fields.push(['Resources', fill(random.pick(resources), random)]);
  if (random.chance(isVague ? 0.2 : 0.7)) fields.push(['Success criteria', fill(random.pick(criteria), random)]);
  if (random.chance(0.7))
    fields.push(['Link to aims', fill('{skill} belongs to aim A1 and to my job description', random)]);
  fields.push(['Timescale', random.chance(0.6) ? `by ${date(random)}` : random.pick(looseTimes)]);
  return { statement: fill(random.pick(isVague ? vague : clear), random), fields };
}

// Many different ones: a statement that comes twice is one objective, told again.
const clear = [
  'Lead {number} {skill} sessions with {sector} participants at {place}',
  'Complete the {number}-hour {skill} course and use it in {number} {sector} appointments',
  'Write {number} case studies on {skill} for the {sector} folder with {person}',
  'Visit {number} {sector} employers with {person} and agree one work trial in {skill} with each',
  'Reduce the blank entries in {paper} of {place} from {number} a week to one',
  'Present {paper} and my {skill} to {person} at {place}',
];
const vague = [
  'Improve my {skill} in {sector} cases at {place}',
  'Get better at {skill} with {person} and {sector} employers',
  'Understand more about {barrier} and {skill} in {sector} work',
];
const resources = ['{number} hours of study time, agreed with {person}', 'The help of {person}, and {paper}'];
const criteria = [
  '{number} of {number} sessions observed and signed off by {person}',
  '{person} confirms in writing that {paper} had no gaps for {number} weeks',
];
const looseTimes = ['as soon as possible', 'Ongoing', '[insert date]'];

type Layout = (stated: readonly Stated[], random: Random) => string;

const asHeadings: Layout = (all, random) =>
  all
    .map(({ statement, fields }, index) =>
      [
        `### Objective ${index + 1}: ${statement}`,
        sentence(random),
        ...fields.map(([label, value]) => `**${label}:** ${value}`),
      ].join('\n\n'),
    )
    .join('\n\n');

const asHeadingsWithLists: Layout = (all) =>
  all
    .map(
      ({ statement, fields }) => `### ${statement}\n\n${fields.map((field) => `- **${field.join(':** ')}`).join('\n')}`,
    )
    .join('\n\n');

const asList: Layout = (all) =>
  all
    .map(({ statement, fields }, index) =>
      [`${index + 1}. ${statement}`, ...fields.map((field) => `   - ${field.join(': ')}`)].join('\n'),
    )
    .join('\n');

const asRows: Layout = (all) => {
  const labels = ['Activities', 'Resources', 'Success criteria', 'Timescale'];
  const rows = all.map(({ statement, fields }) => [
    statement,
    ...labels.map((label) => new Map(fields).get(label) ?? ''),
  ]);
  return [['Objective', ...labels], ['---', ...labels.map(() => '---')], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
};

const asTables: Layout = (all) =>
  all
    .map(({ statement, fields }) =>
      [`| Objective | ${statement} |`, '| --- | --- |', ...fields.map((field) => `| ${field.join(' | ')} |`)].join(
        '\n',
      ),
    )
    .join('\n\n');

const layouts: readonly Layout[] = [asHeadings, asRows, asHeadingsWithLists, asList, asTables];
