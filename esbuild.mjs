// Bundles everything that runs into dist/; `--tests` adds the suite that runs inside VS Code.
import { readFile, rm } from 'node:fs/promises';
import { build } from 'esbuild';

const { version } = JSON.parse(await readFile('package.json', 'utf8'));

const shared = {
  define: { PDP_VERSION: JSON.stringify(version) },
  bundle: true,
  minify: true,
  sourcemap: false,
  target: 'es2022',
  logLevel: 'warning',
  legalComments: 'none',
};
const node = { ...shared, platform: 'node', format: 'cjs' };
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
    entryPoints: ['client/webview/checklist.ts', 'client/webview/checklist.css'],
    outdir: 'dist/webview',
    format: 'iife',
  },
  { ...node, entryPoints: ['server/main.node.ts'], outfile: 'dist/server.cjs' },
  { ...node, entryPoints: ['server/parse-worker.node.ts'], outfile: 'dist/parse-worker.cjs' },
  { ...browser, entryPoints: ['server/main.browser.ts'], outfile: 'dist/server.browser.js', format: 'iife' },
  { ...node, entryPoints: ['server/pdp.node.ts'], outfile: 'dist/pdp.cjs', banner: { js: '#!/usr/bin/env node' } },
  { ...node, entryPoints: ['server/cli.ts'], outfile: 'dist/pdp-commands.cjs' },
];
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
