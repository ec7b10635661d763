import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { evidenceKinds } from '../server/evidence/index.ts';
import { text } from '../server/messages/index.ts';
import { rulesPage } from '../server/report/rule-markdown.ts';
import { rules } from '../server/rules/index.ts';
import { schemes } from '../server/schemes/scheme.ts';
import { filesIn, project, readProjectFile } from './helpers.ts';

/**
 * The layers of the project, the innermost first: a file may import its own layer and those before it. The first entry that
 * a path starts with decides, so exceptions stand before the folder they are in.
 */
const layers: readonly (readonly string[])[] = [
  [
    'server/lexicon/',
    'server/messages/',
    'server/protocol.ts',
    'server/is-plan.ts',
    'server/belonging.ts',
    'server/checklist-shape.ts',
    'server/document/place.ts',
    'server/document/prose.ts',
    'server/document/same.ts',
    'server/document/piecemeal.ts',
    'server/document/remember.ts',
    'server/document/block.ts',
    'server/document/sections.ts',
    'server/document/plan.ts',
    'snippets/',
  ],
  ['server/language/', 'server/lines.ts', 'server/schemes/'],
  ['server/document/'],
  ['server/smart/'],
  ['server/evidence/', 'server/rules/'],
  [
    'server/check.ts',
    'server/shown.ts',
    'server/ignores.ts',
    'server/unused-ignores.ts',
    'server/ignore-here.ts',
    'server/fix-all.ts',
    'server/checklist.ts',
    'server/criterion-state.ts',
    'server/timeline.ts',
    'server/traces.ts',
    'server/short-words.ts',
    'server/scheme-files.ts',
  ],
  ['server/analysis.ts', 'server/analysed.ts'],
  ['server/help/'],
  ['server/report/', 'server/import/', 'server/format/'],
  ['server/export/'],
  ['server/moves/'],
  ['server/settings.ts'],
  ['server/coursework.ts', 'server/turn.ts', 'server/open-document.ts', 'server/workspace.ts', 'server/features/'],
  [
    'server/server.ts',
    'server/clock.ts',
    'server/version.ts',
    'server/stoppable-parser.node.ts',
    'server/whole-messages.node.ts',
    'server/workspace-folders.node.ts',
    'server/word-importer.node.ts',
  ],
  [
    'server/main.',
    'server/pdp.node.ts',
    'server/start-up.node.ts',
    'server/parse-worker.node.ts',
    'server/import-worker.node.ts',
    'server/cli.ts',
    'server/cli/',
  ],
];

/** Packages that only these files may import. */
const packages: readonly { name: RegExp; only: RegExp }[] = [
  { name: /^vscode$|^vscode-languageclient/, only: /^client\// },
  {
    name: /^vscode-languageserver|^vscode-uri$/,
    only: /^server\/(?:features\/|open-document\.ts|workspace\.ts|server\.ts|whole-messages\.node\.ts|main\.)/,
  },
  { name: /^node:/, only: /^server\/(?:cli\.ts|cli\/|.*\.node\.ts)/ },
  { name: /^(?:unified|remark-|mdast|micromark|yaml$)/, only: /^server\/(?:document|report|import|export)\// },
  { name: /^(?:mammoth|hast|rehype-)/, only: /^server\/import\// },
  { name: /^fflate$/, only: /^server\/(?:import|export)\// },
  { name: /^(?:docx|pdfkit)/, only: /^server\/export\// },
];

const sources = ['client', 'server'].flatMap((folder) => filesIn(folder)).filter((path) => path.endsWith('.ts'));
const imports = sources.flatMap((path) => importsOf(path).map((target) => ({ path, target })));

describe('the project', () => {
  it('has sources and imports to look at', () => {
    assert.ok(sources.length > 60 && imports.length > 100);
  });

  it('imports inwards only', () => {
    const wrong = imports.filter(({ path, target }) => path.startsWith('server/') && layerOf(target) > layerOf(path));
    assert.deepEqual(wrong.map(arrow), []);
  });

  it('has a layer for every file of the server', () => {
    assert.deepEqual(
      sources.filter((path) => path.startsWith('server/') && layerOf(path) < 0),
      [],
    );
  });

  it('takes nothing of the server into the client but the protocol', () => {
    const protocol = ['server/protocol.ts', 'server/checklist-shape.ts', 'server/is-plan.ts'];
    const wrong = imports.filter(
      ({ path, target }) => path.startsWith('client/') && target.startsWith('server/') && !protocol.includes(target),
    );
    assert.deepEqual(wrong.map(arrow), []);
    assert.deepEqual(protocol.flatMap(importsOf), []);
    assert.deepEqual(
      imports.filter(({ path, target }) => path.startsWith('server/') && target.startsWith('client/')).map(arrow),
      [],
    );
  });

  it('imports each package only where its job is', () => {
    const wrong = imports.filter(({ path, target }) =>
      packages.some(({ name, only }) => name.test(target) && !only.test(path)),
    );
    assert.deepEqual(wrong.map(arrow), []);
  });

  it('has no ring of imports', () => {
    assert.deepEqual(
      sources.filter((path) => reaches(path, path)),
      [],
    );
  });

  it('lists every rule, kind of evidence, feature and command in its index', () => {
    const unlisted = [
      ...['rules', 'evidence', 'features', 'help/offers', 'help/explanations', 'moves'].flatMap((folder) =>
        unlistedIn(`server/${folder}`),
      ),
      ...['server/cli', 'client/commands'].flatMap(unlistedIn),
    ];
    assert.deepEqual(unlisted, []);
    assert.deepEqual(
      rules.map(({ id }) => id).filter((id) => !sources.includes(`server/rules/${id}.ts`)),
      [],
    );
    assert.deepEqual(
      evidenceKinds.map(({ id }) => id).filter((id) => !sources.includes(`server/evidence/${id}.ts`)),
      [],
    );
  });

  it('has schemes that name only rules and evidence there are, and words for what is missing', () => {
    const known = new Set([...rules, ...evidenceKinds].map(({ id }) => id));
    const criteria = schemes.flatMap(({ criteria }) => criteria.flatMap((one) => [one, ...(one.parts ?? [])]));
    assert.deepEqual(
      criteria.flatMap(({ evidence = [], rules = [] }) => [...evidence, ...rules]).filter((id) => !known.has(id)),
      [],
    );
    const said = evidenceKinds.map(({ id }) => `evidence.${id}.missing`);
    assert.deepEqual(
      said.filter((key) => text(key) === key),
      [],
    );
  });

  it('has words for every key that the sources ask the message table for', () => {
    const keys = sources.flatMap((path) =>
      [...readProjectFile(path).matchAll(/\btext\(\s*'([\w.-]+)'/g)].map((match) => match[1] ?? ''),
    );
    assert.ok(keys.length > 50);
    assert.deepEqual(
      keys.filter((key) => text(key) === key),
      [],
    );
  });

  it('has a page of rules that is fresh (UPDATE=1 writes it)', () => {
    const page = rulesPage(rules);
    if (process.env['UPDATE']) writeFileSync(join(project, 'docs/rules.md'), page);
    assert.equal(readProjectFile('docs/rules.md'), page);
  });

  it('keeps its files short', () => {
    assert.deepEqual(
      sources.filter((path) => readProjectFile(path).split('\n').length > 200),
      [],
    );
  });
});

/** Sources of a folder that its index does not import, directly or through one that it does. */
function unlistedIn(folder: string): string[] {
  const inside = sources.filter((path) => path.startsWith(`${folder}/`) && path !== `${folder}/index.ts`);
  return inside.filter((path) => !reaches(`${folder}/index.ts`, path));
}

function reaches(from: string, to: string): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let path = open.pop(); path; path = open.pop()) {
    for (const { target } of imports.filter((one) => one.path === path)) {
      if (target === to) return true;
      if (!seen.has(target)) open.push(target);
      seen.add(target);
    }
  }
  return false;
}

function layerOf(path: string): number {
  const places = layers.flatMap((starts, layer) =>
    starts.filter((start) => path.startsWith(start)).map((start) => ({ layer, start })),
  );
  return places.sort((a, b) => b.start.length - a.start.length)[0]?.layer ?? -1;
}

function importsOf(path: string): string[] {
  const found = readProjectFile(path).matchAll(
    /^(?:import|export) [^;]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm,
  );
  return [...found]
    .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
    .map((target) => (target.startsWith('.') ? posix.join(posix.dirname(path), target) : target));
}

function arrow({ path, target }: { path: string; target: string }): string {
  return `${path} → ${target}`;
}
