import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DocumentKind } from '../is-plan.ts';
import { isMarkdown, NearFiles } from './near-files.ts';
import { whyNot } from './read-text.ts';

/** A file that may be a plan, or a path that cannot be looked at and why. */
export interface FoundFile {
  readonly path: string;
  /** The folder it was found in; a file that was named itself is a plan, whatever it says of itself. */
  readonly folder: string | undefined;
  readonly bytes: number;
  readonly fault?: string;
  /** The marking schemes beside it and in the folders around it, up to the one that was given; the nearest first. */
  readonly schemes?: readonly string[];
  /** Of a file that was named: what it is. */
  readonly kind?: DocumentKind | undefined;
  /** The files that bear on it: of a plan the reflections on it, of a reflection its plans. */
  readonly near?: readonly string[];
}

/** The files that some paths name, in their order: folders are walked for Markdown. */
export function findFiles(paths: readonly string[]): { readonly files: FoundFile[]; readonly folders: string[] } {
  const folders: string[] = [];
  const beside = new Map<string, readonly string[]>();
  const nearFiles = new NearFiles();
  const schemesBeside = (folder: string) => {
    const known = beside.get(folder) ?? schemesIn(folder, entriesOf(folder));
    beside.set(folder, known);
    return known;
  };
  const files = paths.flatMap((path) => {
    try {
      const stats = statSync(path);
      if (!stats.isDirectory()) {
        // Whoever reads a pipe waits for it, and there is nothing beside it.
        const beside = stats.isFile() ? { kind: nearFiles.kindOf(path), near: nearFiles.of(path) } : {};
        return [{ path, folder: undefined, bytes: stats.size, schemes: schemesBeside(dirname(path)), ...beside }];
      }
      folders.push(path);
      return withNear([...markdownFiles(path, path)], nearFiles);
    } catch (error) {
      return [{ path, folder: undefined, bytes: 0, fault: whyNot(path, error) }];
    }
  });
  return { files, folders };
}

function withNear(files: readonly FoundFile[], nearFiles: NearFiles): FoundFile[] {
  const near = nearFiles.among(files.flatMap(({ path, fault }) => (fault === undefined ? [path] : [])));
  return files.map((file) => ({ ...file, near: near.get(file.path) ?? [] }));
}

/** Markdown files in the order of their names; hidden folders and installed packages are nobody's coursework. */
function* markdownFiles(path: string, folder: string, around: readonly string[] = []): Iterable<FoundFile> {
  const listed = entriesOf(path);
  if (typeof listed === 'string') {
    yield { path, folder, bytes: 0, fault: listed };
    return;
  }
  const schemes = [...schemesIn(path, listed), ...around];
  for (const entry of listed.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const inside = join(path, entry.name);
    if (entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
      yield* markdownFiles(inside, folder, schemes);
    else if (entry.isFile() && isMarkdown(entry.name))
      yield { path: inside, folder, bytes: statSync(inside, { throwIfNoEntry: false })?.size ?? 0, schemes };
  }
}

function schemesIn(folder: string, entries: ReturnType<typeof entriesOf>): string[] {
  if (typeof entries === 'string') return [];
  const names = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.pdp-scheme.json'));
  return names.map(({ name }) => join(folder, name)).sort();
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    return whyNot(folder, error);
  }
}
