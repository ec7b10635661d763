import { strict as assert } from 'node:assert';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { fieldKinds, partKinds } from '../server/document/labels.ts';
import models from '../server/lexicon/reflective-models.json' with { type: 'json' };
import { filesIn, project, readProjectFile } from './helpers.ts';
import { reflectionSnippets } from './reflection-snippets.ts';
import { snippetOf, snippets, tabStops, unfilled } from './snippet-files.ts';

describe('snippets', () => {
  it('come from the files that package.json names', () => {
    const { contributes } = JSON.parse(readProjectFile('package.json')) as Manifest;
    const paths = filesIn('snippets').map((path) => `./${path}`);
    assert.deepEqual(contributes.snippets.map(({ path }) => path).sort(), paths.sort());
    assert.ok(contributes.snippets.every(({ language }) => language === 'markdown'));
  });

  it('are listed in the README, each by its prefix', () => {
    const listed = Array.from(readProjectFile('README.md').matchAll(/^\| `(pdp-[\w-]+)` /gm), ([, prefix]) => prefix);
    assert.deepEqual(listed.sort(), snippets.map(({ prefix }) => prefix).sort());
  });

  for (const snippet of snippets) {
    const { prefix, body, description } = snippet;

    it(`${prefix} asks a question at every tab stop, numbered without gaps`, () => {
      const stops = tabStops(snippet);
      assert.ok(stops.length > 2);
      for (const { prompt } of stops) assert.match(prompt, /^\[[A-Z][^"[\]|]+\?\]$/);
      assert.deepEqual(
        stops.map(({ number }) => number),
        [...stops.keys()].map((index) => index + 1),
      );
    });

    it(`${prefix} holds no other snippet syntax than tab stops and the date`, () => {
      assert.doesNotMatch(unfilled(snippet), /[$\\{}]/);
    });

    it(`${prefix} has a description, and no line that ends in blanks`, () => {
      assert.ok(description.length > 10);
      assert.ok(body.every((line) => line === line.trimEnd()));
    });
  }

  it('for reflections are made from the models that the engine knows (UPDATE=1 writes them)', () => {
    const path = 'snippets/reflection.json';
    const fresh = `${JSON.stringify(reflectionSnippets(), undefined, 2)}\n`;
    if (process.env['UPDATE']) writeFileSync(join(project, path), fresh);
    assert.equal(readProjectFile(path), fresh);
  });

  for (const { id, author, years, stages, reference } of models) {
    it(`pdp-${id} has the stages, the year and the reference of its model`, () => {
      const { body } = snippetOf(`pdp-${id}`);
      const names = stages.map(({ name }) => name);
      assert.deepEqual(headings(body, '###'), reference ? [...names, 'Reference'] : names);
      if (!reference) return assert.doesNotMatch(body[0]!, /\d/);
      const [, cited = '', year] = /\(([^()]+), (\d{4})\)$/.exec(body[0]!) ?? [];
      assert.ok(cited.startsWith(author[0]!));
      assert.equal(Number(year), years[0]);
      assert.ok(reference.startsWith(`${author[0]}, `) && reference.includes(` (${year}) `));
      assert.ok(body.includes(reference));
    });
  }

  it('cite several authors as a text does', () => {
    const cited = ['gibbs', 'atkins-murphy', 'boud', 'five-rs', 'johns-2000'].map((id) =>
      snippetOf(`pdp-${id}`).body[0]!.replace(/^.* \(/, '('),
    );
    assert.deepEqual(cited, [
      '(Gibbs, 1988)',
      '(Atkins and Murphy, 1993)',
      '(Boud, Keogh and Walker, 1985)',
      '(Bain et al., 1999)',
      '(Johns, 2000)',
    ]);
  });

  it('pdp-plan starts with frontmatter that is YAML', () => {
    const [, frontmatter] = unfilled(snippetOf('pdp-plan')).split('---\n');
    assert.deepEqual(parse(frontmatter!), {
      type: 'pdp',
      learner: '[What is your name?]',
      role: '[What is your job title?]',
      organisation: '[Which organisation do you work for?]',
      aims: [{ id: 'A1', text: '[Which aim of your organisation does your work serve?]' }],
      standards: ['[Which standard or framework applies to your role?]'],
      start: '2026-11-23',
      reviews: ['[On which date will you first review this plan?]'],
    });
  });

  it('pdp-plan has parts that the parser knows', () => {
    const parts = headings(snippetOf('pdp-plan').body, '##');
    assert.equal(parts.length, 10);
    assert.deepEqual(
      parts.filter((heading) => !partKinds(heading).length),
      [],
    );
  });

  it('pdp-plan writes its objective as pdp-objective does, in fields that the parser knows', () => {
    const fields = labels(snippetOf('pdp-objective').body);
    assert.equal(fields.length, 9);
    assert.ok(fields.every((label) => fieldKinds(label).length));
    assert.deepEqual(labels(snippetOf('pdp-plan').body), fields);
  });
});

interface Manifest {
  contributes: { snippets: { language: string; path: string }[] };
}

function headings(body: readonly string[], marks: string): string[] {
  return body.filter((line) => line.startsWith(`${marks} `)).map((line) => line.slice(marks.length + 1));
}

function labels(body: readonly string[]): string[] {
  return body.flatMap((line) => /^- \*\*(.+):\*\* /.exec(line)?.[1] ?? []);
}
