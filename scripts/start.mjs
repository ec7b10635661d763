// npm start [-- FILE]: checks a plan in the terminal, then opens it in an editor with the extension loaded.
import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { run, show } from './processes.mjs';
import { root, say } from './project.mjs';
import { setUp } from './setup.mjs';
import { findProgram } from './system.mjs';
import { compilerAdvice, ensureServer } from './vscode-install.mjs';
import { browserBuild, startServer, workbenchUrl } from './vscode-server.mjs';

// npm changes into the project's folder; a name that the learner typed is relative to where they were.
const typedIn = process.env['INIT_CWD'] ?? process.cwd();
const named = process.argv[2];
const file = named ? resolve(typedIn, named) : join(root, 'examples/weak-first-draft.md');
const folder = dirname(file);

if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
  console.error(`There is no file ${file}. Name a plan written in Markdown: npm start -- FILE`);
  process.exit(2);
}
// Ending with Ctrl-C is the normal end.
process.once('SIGINT', () => process.exit(0));

try {
  await setUp();
  say(`Checking ${file} …\n`);
  await show('node', [join(root, 'dist/pdp.cjs'), 'check', file]);
  console.log();
  const code = findProgram('code');
  await (code ? openInDesktop(code) : serve());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

/** @param {string} program */
async function openInDesktop(program) {
  say('Opening it in VS Code …');
  await run(program, [`--extensionDevelopmentPath=${root}`, folder, file]);
}

async function serve() {
  const { version, canRunNodeExtensions } = await ensureServer();
  if (!canRunNodeExtensions) say(`${compilerAdvice} Until then the extension runs in the browser, as on vscode.dev.`);
  const { port } = await startServer({ settings: canRunNodeExtensions ? {} : browserBuild });
  say(`VS Code ${version} is ready. Open this address in a browser; Ctrl-C ends it.\n`);
  console.log(workbenchUrl(port, { folder, file, extension: root }));
}
