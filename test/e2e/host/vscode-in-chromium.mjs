#!/usr/bin/env node
// Stands in for the desktop's `code` when @vscode/test-electron runs a suite: the real VS Code server, its workbench in
// headless Chromium. Arguments as test-electron gives them: FOLDER … --extensionTestsPath=… --extensionDevelopmentPath=…
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openWorkbench } from './workbench.mjs';

const { positionals, values } = parseArgs({ allowPositionals: true, strict: false });
const text = (/** @type {unknown} */ value) => (typeof value === 'string' ? value : undefined);

/** Longer than any suite takes; a suite that hangs must not hang the whole run. */
const patience = 5 * 60_000;

/** @type {(code: number) => void} */
let end = () => {};
const ended = new Promise((resolve) => {
  end = resolve;
  setTimeout(() => resolve(undefined), patience).unref();
});

const workbench = await openWorkbench({
  folder: positionals[0] ?? process.cwd(),
  extension: text(values['extensionDevelopmentPath']),
  tests: text(values['extensionTestsPath']),
  onTestsEnd: (code) => end(code),
});
const code = await ended;
if (code === undefined) console.error(`The suite did not end within ${patience / 60_000} minutes.`);
// A suite that wrote no result broke before its first test; the log tells why.
if (!existsSync(process.env['PDP_TEST_RESULT'] ?? '')) console.error(workbench.log());
await workbench.close();
process.exit(code === 0 ? 0 : 1);
