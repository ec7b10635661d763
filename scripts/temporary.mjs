// Folders that are gone when this process is.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @type {string[]} */
const folders = [];

/** Makes an empty folder, which is removed when this process ends. */
export function temporaryFolder() {
  if (!folders.length) process.on('exit', removeAll);
  const folder = mkdtempSync(join(tmpdir(), 'pdp-'));
  folders.push(folder);
  return folder;
}

function removeAll() {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
