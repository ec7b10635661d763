import { readdir, readFile, stat } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { WorkspaceFiles } from './coursework.ts';
import { documentKind } from './is-plan.ts';
import type { SchemeFile } from './protocol.ts';

/**
 * The marking schemes, plans and reflections in some folders, in the order of their paths. Hidden folders and installed packages hold none;
 * nothing that cannot be read does.
 */
export async function findFiles(folders: readonly string[]): Promise<WorkspaceFiles> {
  const budget = { entries: mostEntries, texts: mostTexts };
  const [schemes, coursework]: [SchemeFile[], SchemeFile[]] = [[], []];
  for (const uri of folders) {
    if (!uri.startsWith('file:')) continue;
    for await (const path of paths(fileURLToPath(uri), budget)) {
      const isScheme = path.endsWith(schemeEnding);
      if (!isScheme && ((budget.texts -= 1) < 0 || !(await isShort(path)))) continue;
      const text = await read(path, 'utf8').catch(() => undefined);
      if (text === undefined || (!isScheme && !documentKind(path, text, false))) continue;
      (isScheme ? schemes : coursework).push({ uri: pathToFileURL(path).toString(), text });
    }
  }
  return { schemes, coursework };
}

/** `node:fs/promises` would take part of every start. */
const list = promisify(readdir);
const read = promisify(readFile);
const statistics = promisify(stat);

/** A folder of coursework has hundreds; a whole disk is not searched to its end. */
const mostEntries = 50_000;
/** Markdown files that are looked into. */
const mostTexts = 2_000;
/** In bytes: many times the longest plan. */
const longest = 500_000;

const schemeEnding = '.pdp-scheme.json';

async function isShort(path: string): Promise<boolean> {
  return statistics(path).then(
    ({ size }) => size <= longest,
    () => false,
  );
}

async function* paths(folder: string, budget: { entries: number }): AsyncIterable<string> {
  const entries = await list(folder, { withFileTypes: true }).catch(() => []);
  budget.entries -= entries.length;
  const byName = entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const isOurs = (name: string) => name.endsWith(schemeEnding) || /\.(?:md|markdown)$/i.test(name);
  for (const entry of byName) if (entry.isFile() && isOurs(entry.name)) yield join(folder, entry.name);
  for (const entry of byName) {
    const isOpen = entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules';
    if (isOpen && budget.entries > 0) yield* paths(join(folder, entry.name), budget);
  }
}
