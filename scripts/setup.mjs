// Brings a fresh clone to where everything can run: dependencies and build.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './processes.mjs';
import { root, say } from './project.mjs';

/** Installs the dependencies where they are missing or out of date, then builds. */
export async function setUp() {
  if (changed('node_modules/.package-lock.json') < changed('package-lock.json')) {
    say('Installing the dependencies …');
    await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root });
  }
  say('Building …');
  await run('npm', ['run', 'build'], { cwd: root });
}

/** @param {string} path */
const changed = (path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
