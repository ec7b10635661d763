import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadWASM, OnigScanner, OnigString } from 'vscode-oniguruma';
import { INITIAL, Registry, type IGrammar, type IRawGrammar } from 'vscode-textmate';
import standards from '../server/lexicon/standards.json' with { type: 'json' };
import { snippets, unfilled } from './snippet-files.ts';

describe('the injection grammar', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await markdownWithInjection();
  });

  /** The stretches of the text that our own grammar marks with a scope, in order. */
  function marked(scope: string, text: string): string[] {
    const found: string[] = [];
    let state = INITIAL;
    for (const line of text.split('\n')) {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
      const own = tokens.filter(({ scopes }) => scopes.includes(scope));
      found.push(...own.map(({ startIndex, endIndex }) => line.slice(startIndex, endIndex)));
      state = ruleStack;
    }
    return found;
  }

  it('marks known labels at the start of a line or a list item', () => {
    const text = [
      '**Timescale:** by 30 June 2027',
      '**Success criteria**: four sessions',
      '',
      '- **Link to organisational aims:** A1',
      '  **By when:** May',
      '1. __Evidence from self-assessment:__ S2',
      '> **Review date:** 1 May 2027',
    ].join('\n');
    assert.deepEqual(marked(label, text), [
      'Timescale',
      'Success criteria',
      'Link to organisational aims',
      'By when',
      'Evidence from self-assessment',
      'Review date',
    ]);
  });

  it('leaves other labels, and labels inside a sentence, as Markdown has them', () => {
    const text = '**Note:** see A1\n\nThe **Timescale:** of it\n\n**Timescale** is a word\n\n**Timescales of mine:** x';
    assert.deepEqual(marked(label, text), []);
    assert.deepEqual(marked(reference, text), []);
  });

  it('marks ids in fields, at the start of a heading and at the start of a row', () => {
    const text = '### O1: Lead it\n\n**Link to role:** A1, S2 and O12\n\n| O3 | S4 |\n| --- | --- |\n\nIn A4 format';
    assert.deepEqual(marked(reference, text), ['O1', 'A1', 'S2', 'O12', 'O3']);
  });

  it('marks prompts, but no link', () => {
    const text =
      '---\nlearner: "[What is your name?]"\n---\n\n### [What will you do?]\n\n[Why?](x) [Who?][y] [By when?]';
    assert.deepEqual(marked(prompt, text), ['[What is your name?]', '[What will you do?]', '[By when?]']);
  });

  it('marks every code of the standards table, however it stands', () => {
    const codes = standards.suites.flatMap((suite) => suite.codes.map(({ code }) => code));
    assert.ok(codes.length > 100);
    for (const code of codes) {
      assert.deepEqual(marked(standard, `**Standards:** ${code}, as agreed`), [code]);
      assert.deepEqual(marked(standard, `---\nstandards:\n  - ${code}\n---`), [code]);
    }
    const text = 'See CFAM&amp;LAA2 and **ska se08** (NOS:CD, NOS02).\n\n| CFAM_LAA2 | SFJODPS6.11.1 |\n| --- | --- |';
    const expected = ['CFAM&amp;LAA2', 'ska se08', 'NOS:CD', 'NOS02', 'CFAM_LAA2', 'SFJODPS6.11.1'];
    assert.deepEqual(marked(standard, text), expected);
  });

  it('marks nothing that only looks like a code', () => {
    const text = 'COVID-19, ISO9001, T/506/2952, 600/9327/4, AB123456C, SW1A 1AA, AC1.1, CMI321, MLA 8, ESST0663.';
    assert.deepEqual(marked(standard, text), []);
  });

  it('marks nothing in code and comments', () => {
    const plan = '**Timescale:** SKA SE08 [When?] A1';
    const code = `\`\`\`markdown\n${plan}\n\`\`\`\n\n    ${plan}\n\nA \`${plan}\` b`;
    const comments = `<!-- ${plan} -->\n\nA <!-- ${plan} --> b\n\n### A <!-- ${plan} --> b`;
    for (const text of [code, comments, `---\n# ${plan}\n---`]) {
      for (const scope of [label, reference, prompt, standard]) assert.deepEqual(marked(scope, text), []);
    }
  });

  it('marks every field and prompt of a snippet', () => {
    for (const snippet of snippets) {
      const text = unfilled(snippet);
      assert.deepEqual(marked(prompt, text), text.match(/\[[^[\]]+\?\]/g));
      assert.deepEqual(
        marked(label, text),
        [...text.matchAll(/^(?:- )?\*\*(.+?):\*\*/gm)].flatMap(([, name]) => name),
      );
    }
  });

  it('has expressions that read a long line in linear time', () => {
    const { repository } = readJson<Injection>(manifest().path);
    const expressions = Object.values(repository).map(({ match, begin }) => match ?? begin!);
    assert.ok(expressions.length > 4);
    const pieces = ['[a?', '[', 'a?', '**link to ', '**', 'SKA SE', 'CFAM&L', 'SFJODPS6.1', '# A1-', 'A1 '];
    const started = performance.now();
    for (const expression of expressions) {
      const scanner = new OnigScanner([expression]);
      for (const piece of pieces) scanner.findNextMatchSync(`[${piece.repeat(100_000)}`, 0);
    }
    assert.ok(performance.now() - started < 5000);
  });
});

const label = 'entity.name.tag.pdp';
const reference = 'constant.other.reference.pdp';
const prompt = 'markup.changed.prompt.pdp';
const standard = 'constant.other.standard.pdp';

/** Markdown as VS Code highlights it, with our grammar injected as package.json says. */
async function markdownWithInjection(): Promise<IGrammar> {
  const { resolve } = createRequire(import.meta.url);
  const own = manifest();
  const wasm = readFileSync(resolve('vscode-oniguruma/release/onig.wasm'));
  await loadWASM(wasm);
  const paths: Record<string, string> = {
    'text.html.markdown': resolve('tm-grammars/grammars/markdown.json'),
    'text.html.basic': resolve('tm-grammars/grammars/html.json'),
    'text.html.derivative': resolve('tm-grammars/grammars/html-derivative.json'),
    'source.yaml': resolve('tm-grammars/grammars/yaml.json'),
    [own.scopeName]: own.path,
  };
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new OnigScanner(patterns),
      createOnigString: (text) => new OnigString(text),
    }),
    loadGrammar: async (scope) => (paths[scope] ? readJson<IRawGrammar>(paths[scope]) : null),
    getInjections: (scope) => (own.injectTo.includes(scope) ? [own.scopeName] : []),
  });
  const grammar = await registry.loadGrammar('text.html.markdown');
  assert.ok(grammar);
  return grammar;
}

function manifest(): Contribution {
  const { contributes } = readJson<{ contributes: { grammars: [Contribution] } }>('package.json');
  return contributes.grammars[0];
}

interface Contribution {
  scopeName: string;
  path: string;
  injectTo: string[];
}

interface Injection {
  repository: Record<string, { match?: string; begin?: string }>;
}

function readJson<Content>(path: string): Content {
  return JSON.parse(readFileSync(path, 'utf8')) as Content;
}
