import { readdir, readFile } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { SchemeFile } from './protocol.ts';

/** The marking schemes in some folders, in the order of their paths. Hidden folders and installed packages hold none; nothing that cannot be read does. */
export async function findSchemes(folders: readonly string[]): Promise<SchemeFile[]> {
  const budget = { entries: mostEntries };
  const files: SchemeFile[] = [];
  for (const uri of folders) {
    if (!uri.startsWith('file:')) continue;
    for await (const path of schemePaths(fileURLToPath(uri), budget)) {
      const text = await read(path, 'utf8').catch(() => undefined);
      if (text !== undefined) files.push({ uri: pathToFileURL(path).toString(), text });
    }
  }
  return files;
}

/** `node:fs/promises` would take part of every start. */
const list = promisify(readdir);
const read = promisify(readFile);

/** A folder of coursework has hundreds; a whole disk is not searched to its end. */
const mostEntries = 50_000;

async function* schemePaths(folder: string, budget: { entries: number }): AsyncIterable<string> {
  const entries = await list(folder, { withFileTypes: true }).catch(() => []);
  budget.entries -= entries.length;
  const byName = entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of byName)
    if (entry.isFile() && entry.name.endsWith('.pdp-scheme.json')) yield join(folder, entry.name);
  for (const entry of byName) {
    const isOpen = entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules';
    if (isOpen && budget.entries > 0) yield* schemePaths(join(folder, entry.name), budget);
  }
}
