import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isPlan } from '../protocol.ts';
import { readText, whyNot } from './read-text.ts';
import { text } from '../messages/index.ts';

/** A plan to check, or why one cannot be; a folder without any is told, which is no fault. */
export type FoundPlan = { readonly path: string } & (
  { readonly text: string } | { readonly unreadable: string } | { readonly empty: string }
);

/** The plans that some paths name: a file named is always one; a folder is walked for those that say so of themselves. */
export async function* findPlans(paths: readonly string[]): AsyncIterable<FoundPlan> {
  for (const path of paths) {
    const isFolder = await stat(path).then(
      (stats) => stats.isDirectory(),
      (error: unknown) => whyNot(path, error),
    );
    if (typeof isFolder === 'string') yield { path, unreadable: isFolder };
    else if (!isFolder) yield { path, ...(await readText(path)) };
    else yield* plansIn(path);
  }
}

async function* plansIn(folder: string): AsyncIterable<FoundPlan> {
  let found = 0;
  for await (const path of markdownFiles(folder)) {
    if (typeof path !== 'string') {
      found += 1;
      yield path;
      continue;
    }
    const read = await readText(path);
    if (!isPlan(path, 'text' in read ? read.text : '', false)) continue;
    found += 1;
    yield { path, ...read };
  }
  if (!found) yield { path: folder, empty: text('cli.noPlans', { path: folder }) };
}

/** Markdown files in the order of their names; hidden folders and installed packages are nobody's coursework. A folder that cannot be read is said. */
async function* markdownFiles(folder: string): AsyncIterable<string | FoundPlan> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => whyNot(folder, error));
  if (typeof entries === 'string') {
    yield { path: folder, unreadable: entries };
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules') yield* markdownFiles(path);
    else if (entry.isFile() && /\.(?:md|markdown)$/i.test(entry.name)) yield path;
  }
}
