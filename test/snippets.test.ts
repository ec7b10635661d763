import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { fieldKinds, partKinds } from '../server/document/labels.ts';
import models from '../server/lexicon/reflective-models.json' with { type: 'json' };

describe('snippets', () => {
  const files = readdirSync('snippets').map((name) => `./snippets/${name}`);
  const snippets = files.flatMap((file) => Object.values(readJson<Record<string, Snippet>>(file)));
  const bodyOf = (prefix: string) => snippets.find((snippet) => snippet.prefix === prefix)!.body;

  it('come from the files that package.json names', () => {
    const contributed = readJson<Manifest>('package.json').contributes.snippets;
    assert.deepEqual(contributed.map(({ path }) => path).sort(), files.sort());
    assert.ok(contributed.every(({ language }) => language === 'markdown'));
  });

  it('are a plan, an objective and two reflections', () => {
    const prefixes = snippets.map(({ prefix }) => prefix).sort();
    assert.deepEqual(prefixes, ['pdp-gibbs', 'pdp-kolb', 'pdp-objective', 'pdp-plan']);
  });

  for (const { prefix, body, description } of snippets) {
    it(`${prefix} asks a question at every tab stop, numbered without gaps`, () => {
      const stops = [...body.join('\n').matchAll(tabStop)].map(([, number, text]) => ({ number, text }));
      assert.ok(stops.length > 4);
      for (const { text } of stops) assert.match(text!, /^\[[A-Z][^"[\]|]+\?\]$/);
      assert.deepEqual(
        stops.map(({ number }) => Number(number)),
        [...stops.keys()].map((index) => index + 1),
      );
    });

    it(`${prefix} holds no other snippet syntax than tab stops and the date`, () => {
      assert.doesNotMatch(filled(body), /[$\\{}]/);
    });

    it(`${prefix} has a description, and no line that ends in blanks`, () => {
      assert.ok(description.length > 10);
      assert.ok(body.every((line) => line === line.trimEnd()));
    });
  }

  for (const id of ['gibbs', 'kolb']) {
    it(`pdp-${id} has the stages, the year and the reference of its model`, () => {
      const { author, years, stages, reference } = models.find((model) => model.id === id)!;
      const body = bodyOf(`pdp-${id}`);
      assert.deepEqual(headings(body, '###'), [...stages.map(({ name }) => name), 'Reference']);
      assert.ok(body[0]!.endsWith(`(${author[0]}, ${years[0]})`));
      assert.ok(body.includes(reference));
    });
  }

  it('pdp-plan starts with frontmatter that is YAML', () => {
    const [, frontmatter] = filled(bodyOf('pdp-plan')).split('---\n');
    assert.deepEqual(parse(frontmatter!), {
      type: 'pdp',
      learner: '[What is your name?]',
      role: '[What is your job title?]',
      organisation: '[Which organisation do you work for?]',
      aims: [{ id: 'A1', text: '[Which aim of your organisation does your work serve?]' }],
      standards: ['[Which standard or framework applies to your role?]'],
      start: '2027-01-31',
      reviews: ['[On which date will you first review this plan?]'],
    });
  });

  it('pdp-plan has parts that the parser knows', () => {
    const parts = headings(bodyOf('pdp-plan'), '##');
    assert.equal(parts.length, 10);
    assert.deepEqual(
      parts.filter((heading) => !partKinds(heading).length),
      [],
    );
  });

  it('pdp-plan writes its objective as pdp-objective does, in fields that the parser knows', () => {
    const fields = labels(bodyOf('pdp-objective'));
    assert.equal(fields.length, 9);
    assert.ok(fields.every((label) => fieldKinds(label).length));
    assert.deepEqual(labels(bodyOf('pdp-plan')), fields);
  });
});

interface Snippet {
  prefix: string;
  description: string;
  body: string[];
}

interface Manifest {
  contributes: { snippets: { language: string; path: string }[] };
}

const tabStop = /\$\{(\d+):([^}]*)\}/g;

/** What the learner has in the editor before the first answer is typed. */
function filled(body: string[]): string {
  const text = body.join('\n').replace(tabStop, '$2');
  return text.replace('$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE', '2027-01-31');
}

function headings(body: string[], marks: string): string[] {
  return body.filter((line) => line.startsWith(`${marks} `)).map((line) => line.slice(marks.length + 1));
}

function labels(body: string[]): string[] {
  return body.flatMap((line) => /^- \*\*(.+):\*\* /.exec(line)?.[1] ?? []);
}

function readJson<Content>(path: string): Content {
  return JSON.parse(readFileSync(path, 'utf8')) as Content;
}
