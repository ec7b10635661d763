// Bundles everything that runs into dist/; `--tests` adds the suite that runs inside VS Code.
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { build } from 'esbuild';

const { version } = JSON.parse(await readFile('package.json', 'utf8'));

/** JSON is read faster by its own parser than as a part of the program. */
const parsedJson = {
  name: 'parsed-json',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.json$/ }, async ({ path }) => {
      const json = JSON.stringify(JSON.parse(await readFile(path, 'utf8')));
      return { contents: `export default JSON.parse(${JSON.stringify(json)})` };
    }),
};

/** Parts of Node that packages ask for at once and the server never or hardly ever needs: loaded when they are first used. */
const lateParts = {
  name: 'late-parts',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:node:)?(?:child_process|crypto)$/ }, ({ path, namespace }) =>
      namespace === 'late' ? { path, external: true } : { path, namespace: 'late' },
    );
    onLoad({ filter: /./, namespace: 'late' }, ({ path }) => ({
      contents: `module.exports = new Proxy({}, { get: (_, name) => require('${path}')[name] })`,
    }));
  },
};

/** Ours that hold the parsers, which hardly any start needs: each is loaded when one of its functions is first called. They export nothing else. */
const lateParsers = {
  name: 'late-parsers',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/(?:markdown|yaml)\.ts$/ }, ({ path, resolveDir, namespace }) => {
      const file = resolve(resolveDir, path);
      return namespace !== 'late-parser' && parsers.includes(file)
        ? { path: file, namespace: 'late-parser' }
        : undefined;
    });
    onLoad({ filter: /./, namespace: 'late-parser' }, async ({ path }) => {
      const names = Array.from((await readFile(path, 'utf8')).matchAll(/^export function (\w+)/gm), ([, name]) => name);
      const load = `let loaded; const load = () => (loaded ??= require(${JSON.stringify(path)}));`;
      const late = names.map((name) => `export const ${name} = (...given) => load().${name}(...given);`);
      return { contents: [load, ...late].join('\n'), resolveDir: dirname(path) };
    });
  },
};
const parsers = ['markdown', 'yaml'].map((name) => resolve(`server/document/${name}.ts`));

/** What packages hand on from one another, some hundred names through four modules, is copied: they come with that for engines of old. */
const plainExports = {
  name: 'plain-exports',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\/vscode-(?:jsonrpc|languageserver[\w-]*)\/lib\/.*\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(
        '__createBinding) || (Object.create ?',
        '__createBinding) || (false ?',
      ),
    })),
};

/** The examples of the rules are for the pages that explain them: the server, which has none, need not read them at every start. */
const withoutExamples = {
  name: 'without-examples',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\/server\/rules\/[\w-]+\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      return {
        contents: text.replace(/^ {2}examples: \{\n(?: {4}.*\n)+ {2}\},$/m, 'examples: { good: [], bad: [] },'),
        loader: 'ts',
      };
    }),
};

const shared = {
  plugins: [parsedJson],
  define: { PDP_VERSION: JSON.stringify(version) },
  bundle: true,
  minify: true,
  sourcemap: false,
  target: 'es2022',
  logLevel: 'warning',
  legalComments: 'none',
};
const node = { ...shared, platform: 'node', format: 'cjs' };

/** As Node wraps a module, for `start-up.node.ts`: wrapped there, a megabyte would be copied at every start. */
const wrapped = {
  banner: { js: '(function (exports, require, module, __filename, __dirname) {' },
  footer: { js: '})' },
};

// `worker` chooses the halves of packages that do without a page.
const browser = {
  ...shared,
  platform: 'browser',
  conditions: ['worker', 'browser'],
  mainFields: ['browser', 'module', 'main'],
};

const bundles = [
  { ...node, entryPoints: ['client/extension.node.ts'], outfile: 'dist/extension.cjs', external: ['vscode'] },
  {
    ...browser,
    entryPoints: ['client/extension.browser.ts'],
    outfile: 'dist/extension.browser.js',
    format: 'cjs',
    external: ['vscode'],
  },
  {
    ...browser,
    entryPoints: ['client/webview/checklist.ts', 'client/webview/*.css'],
    outdir: 'dist/webview',
    format: 'iife',
  },
  {
    ...node,
    ...wrapped,
    plugins: [parsedJson, lateParts, lateParsers, withoutExamples, plainExports],
    entryPoints: ['server/main.node.ts'],
    outfile: 'dist/server.cjs',
  },
  { ...node, entryPoints: ['server/parse-worker.node.ts'], outfile: 'dist/parse-worker.cjs' },
  {
    ...browser,
    plugins: [parsedJson, lateParsers, withoutExamples],
    entryPoints: ['server/main.browser.ts'],
    outfile: 'dist/server.browser.js',
    format: 'iife',
  },
  { ...node, entryPoints: ['server/pdp.node.ts'], outfile: 'dist/pdp.cjs', banner: { js: '#!/usr/bin/env node' } },
  {
    ...node,
    entryPoints: ['server/export/writers.node.ts'],
    outfile: 'dist/export.cjs',
    // What asks as a module where it is, such as pdfkit, would not be told in this format.
    define: { ...shared.define, 'import.meta.url': 'bundleAddress' },
    banner: { js: 'const bundleAddress = require("node:url").pathToFileURL(__filename).href;' },
  },
  {
    ...node,
    ...wrapped,
    plugins: [parsedJson, lateParsers],
    entryPoints: ['server/cli.ts'],
    outfile: 'dist/pdp-commands.cjs',
  },
  { ...node, entryPoints: ['server/import-worker.node.ts'], outfile: 'dist/import-word.cjs' },
];
// The letters of the PDF, and their licences, which go where they go.
const sans = 'node_modules/@expo-google-fonts/source-sans-3';
const fonts = {
  'regular.ttf': `${sans}/400Regular/SourceSans3_400Regular.ttf`,
  'bold.ttf': `${sans}/700Bold/SourceSans3_700Bold.ttf`,
  'italic.ttf': `${sans}/400Regular_Italic/SourceSans3_400Regular_Italic.ttf`,
  'bold-italic.ttf': `${sans}/700Bold_Italic/SourceSans3_700Bold_Italic.ttf`,
  'symbols.ttf': 'node_modules/dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  'LICENSE-source-sans-3': `${sans}/LICENSE_FONT`,
  'LICENSE-dejavu': 'node_modules/dejavu-fonts-ttf/LICENSE',
};
const tests = [
  {
    ...node,
    minify: false,
    entryPoints: ['test/e2e/suite.ts'],
    outfile: 'dist/test/suite.cjs',
    external: ['vscode', 'mocha'],
  },
];

await rm('dist', { recursive: true, force: true });
await Promise.all([...bundles, ...(process.argv.includes('--tests') ? tests : [])].map((options) => build(options)));

// V8 reads a text faster where all of it is ASCII. esbuild leaves other characters in expressions alone, where the escape means the same.
for (const { outfile, platform } of bundles) {
  if (platform !== 'node') continue;
  const code = await readFile(outfile, 'utf8');
  await writeFile(
    outfile,
    code.replace(/[^\0-\x7F]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}

await Promise.all(Object.entries(fonts).map(([name, file]) => cp(file, `dist/fonts/${name}`)));
