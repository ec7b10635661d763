import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CompletionItemKind, type Diagnostic, type MarkupContent } from 'vscode-languageserver-protocol/node';
import { frontmatterKeys, keysOf } from '../server/document/frontmatter-keys.ts';
import { frontmatterSchema } from '../server/document/frontmatter-schema.ts';
import { project, readProjectFile } from './helpers.ts';
import { onDay, pulling, withServer, type Profile } from './lsp-client.ts';

const plain: Profile = { ...pulling, env: onDay };
const snippets: Profile = {
  ...plain,
  capabilities: { textDocument: { diagnostic: {}, completion: { completionItem: { snippetSupport: true } } } },
};

/** What stands in the file, behind what help is asked for, what is taken, and what is written then. */
const cases: readonly [title: string, text: string, behind: string, take: string, written: string][] = [
  ['a key', '---\ntype: pdp\nle\n---\n', 'pdp\nle', 'learner', '\nlearner: "[What is your name?]"\n'],
  ['a key by another name', '---\ntype: pdp\nemp\n---\n', 'pdp\nemp', 'organisation', '\norganisation: "[Which'],
  ['a key in a block that is not closed', '---\ntype: pdp\nro\n\n# Plan\n', 'pdp\nro', 'role', '\nrole: "['],
  ['a key above a line that is no YAML', '---\ntype: pdp\nst\n"x: [\n\ty\n---\n', 'pdp\nst', 'start', '\nstart: "['],
  ['a key that has its value already', '---\ntype: pdp\nstg: draft\n---\n', 'pdp\nstg', 'stage', '\nstage: draft\n'],
  ['a list with its first item', '---\ntype: pdp\nai\n---\n', 'pdp\nai', 'aims', '\naims:\n  - A1: "[Which aim of'],
  ['a key behind a byte order mark', '\uFEFF---\ntype: pdp\nro\n---\n', 'pdp\nro', 'role', '\nrole: "['],
  ['a choice', '---\ntype: pdp\nstage: dr\n---\n', 'stage: dr', 'draft', '\nstage: draft\n'],
  ['a choice directly behind the colon', '---\ntype: pdp\nstage:\n---\n', 'stage:', 'final', '\nstage: final\n'],
  ['a choice in place of another', '---\ntype: pdp\nstage: early\n---\n', 'stage: ear', 'final', '\nstage: final\n'],
  [
    'a date by a phrase',
    '---\ntype: pdp\nend: end of next mo\n---\n',
    'next mo',
    'end of next month',
    '\nend: 2026-12-31\n',
  ],
  ['a date in a list', '---\ntype: pdp\nreviews:\n  - in six m\n---\n', 'six m', 'in six months', '\n  - 2027-05-23\n'],
  ['a standard in brackets', '---\ntype: pdp\nnos: [👍, SKA SE0\n---\n', 'SKA SE0', 'SKA SE08', '[👍, SKA SE08\n'],
  [
    'a scheme',
    '---\ntype: pdp\nscheme: ref\n---\n',
    'scheme: ref',
    'reflective-practice',
    'scheme: reflective-practice\n',
  ],
  ['a model', '---\ntype: pdp\nreflective model: "g\n---\n', 'model: "g', 'gibbs', 'model: "gibbs\n'],
  [
    'a rule',
    '---\ntype: pdp\npdp-ignore: [objective-v\n---\n',
    '[objective-v',
    'objective-vague',
    '[objective-vague\n',
  ],
];

describe('the frontmatter', () => {
  for (const [name, eol] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ] as const) {
    it(`is completed, however broken it is: ${name}`, () =>
      withServer(plain, async (editor) => {
        for (const [title, text, behind, take, written] of cases) {
          const within = (words: string) => words.replaceAll('\n', eol);
          const plan = editor.open(within(text));
          const items = await plan.completions(within(behind));
          const item = items.find(({ label }) => label === take);
          assert.ok(item, `${title}: ${items.map(({ label }) => label).join(', ')}`);
          plan.accept(item);
          assert.ok(plan.text.includes(within(written)), `${title}: ${plan.text}`);
          plan.close();
        }
      }));
  }

  it('offers its keys on a new line, and there alone', () =>
    withServer(plain, async (editor) => {
      for (const [text, behind, isAsked] of [
        ['---\ntype: pdp\n\nrole: Coach\n---\n', 'pdp\n', true],
        ['---\ntype: pdp\n', 'pdp\n', true],
        ['---\ntype: pdp\n\n# Plan\n', 'pdp\n', true],
        ['---\ntype: pdp\nstandards:\n  - \n---\n', 'standards:\n  - ', false],
        ['---\ntype: pdp\nrole: Coach\n---\n', 'pdp\n', false],
        ['---\ntype: pdp\n---\n\n## Objectives\n\n### Improve my notes\n\n', 'notes\n\n', false],
      ] as const) {
        const plan = editor.open(text);
        const items = await plan.completions(behind, '\n');
        assert.equal(items.length > 0, isAsked, text);
        assert.ok(items.every(({ kind }) => kind === CompletionItemKind.Property));
        plan.close();
      }
    }));

  it('offers each key once, by whatever name it is there', () =>
    withServer(plain, async (editor) => {
      const plan = editor.open('---\ntype: pdp\nname: Sam\njob title: Coach\nx: [\n\n---\n\nMy plan');
      const labels = (await plan.completions('x: [\n')).map(({ label }) => label);
      assert.ok(labels.includes('aims') && labels.length === keysOf('plan').length - 3);
      for (const there of ['type', 'learner', 'role']) assert.ok(!labels.includes(there), there);
    }));

  it('gives a choice and a question as tab stops', () =>
    withServer(snippets, async (editor) => {
      const plan = editor.open('---\ntype: pdp\n\n---\n');
      const items = await plan.completions('pdp\n');
      const written = (name: string) => items.find(({ label }) => label === name)?.textEdit?.newText;
      assert.equal(written('stage'), 'stage: ${1|early,draft,final|}');
      assert.equal(written('role'), 'role: "${1:[What is your job title?]}"');
    }));

  it('is no matter of letters below it, nor where there is none', () =>
    withServer(plain, async (editor) => {
      const plan = editor.open('---\ntype: pdp\n---\n\nle\n\n---\n\nro\n\n---\n');
      for (const word of ['\n\nle', '\n\nro']) assert.deepEqual(await plan.completions(word, word.slice(-1)), []);
      const bare = editor.open('le\n', '/mine.pdp.md');
      assert.deepEqual(await bare.completions('le', 'e'), []);
    }));

  it('is explained key by key while it cannot be read', () =>
    withServer(plain, async (editor) => {
      const plan = editor.open('---\ntype: pdp\nstage: draft\nword limit: [\n"\n---\n\nMy plan\n');
      const said = async (words: string) =>
        ((await plan.hover(plan.rangeOf(words).start))?.contents as MarkupContent).value;
      assert.match(await said('stage'), /How far the plan is.*\n\nOne of: early, draft, final\./s);
      assert.match(await said('word limit'), /\*\*word-limit\*\* How many words/);
    }));

  it('is checked by what the schema has: forms, choices and the keys that are wanted', () =>
    withServer(plain, async (editor) => {
      const values = 'stage: done\nstart: soon\nreviews: [2027-01-31, later]\nword-limit: many';
      const plan = editor.open(`---\ntype: pdp\nlearner: Sam\n${values}\n---\n\nMy plan\n`);
      const found = (await plan.diagnostics()).filter(({ code }) => code === 'frontmatter');
      const places = found.map((one: Diagnostic) => plan.wordsAt(one.range)).sort();
      assert.deepEqual(places, ['---', 'done', 'later', 'many', 'soon']);
      const { required } = JSON.parse(readProjectFile('server/lexicon/frontmatter.json')) as { required: string[] };
      const missing = found.flatMap((one) => (plan.wordsAt(one.range) === '---' ? [one.message as string] : [])).join();
      for (const key of required.filter((one) => one !== 'learner')) assert.ok(missing.includes(key), key);
    }));
});

describe('the schema of the frontmatter', () => {
  it('is published fresh (UPDATE=1 writes it)', () => {
    const path = 'server/document/frontmatter.schema.json';
    const schema = `${JSON.stringify(frontmatterSchema(), undefined, 2)}\n`;
    if (process.env['UPDATE']) writeFileSync(join(project, path), schema);
    assert.equal(readProjectFile(path), schema);
  });

  it('describes every key, has its other names, and refers to nothing that is not there', () => {
    const { properties, definitions } = frontmatterSchema() as Schema;
    for (const [key, { also }] of frontmatterKeys) {
      assert.match(properties[key]?.description ?? '', /^[A-Z][^{}]+\.$/, key);
      for (const name of also) assert.equal(properties[name]?.$ref, `#/properties/${key}`);
    }
    const places = [...JSON.stringify({ properties, definitions }).matchAll(/"\$ref":"#\/(\w+)\/([\w-]+)"/g)];
    assert.ok(places.length > 30);
    for (const [, part = '', name = ''] of places)
      assert.ok(name in (part === 'properties' ? properties : definitions), name);
  });

  it('goes with the extension', () => {
    assert.ok(readProjectFile('.vscodeignore').includes('!server/document/frontmatter.schema.json\n'));
  });
});

interface Schema {
  properties: Record<string, { $ref?: string; description?: string }>;
  definitions: Record<string, unknown>;
}
