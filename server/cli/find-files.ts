import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { whyNot } from './read-text.ts';

/** A file that may be a plan, or a path that cannot be looked at and why. */
export interface FoundFile {
  readonly path: string;
  /** The folder it was found in; a file that was named itself is a plan, whatever it says of itself. */
  readonly folder: string | undefined;
  readonly bytes: number;
  readonly fault?: string;
}

/** The files that some paths name, in their order: folders are walked for Markdown. */
export function findFiles(paths: readonly string[]): { readonly files: FoundFile[]; readonly folders: string[] } {
  const folders: string[] = [];
  const files = paths.flatMap((path) => {
    try {
      const stats = statSync(path);
      if (!stats.isDirectory()) return [{ path, folder: undefined, bytes: stats.size }];
      folders.push(path);
      return [...markdownFiles(path, path)];
    } catch (error) {
      return [{ path, folder: undefined, bytes: 0, fault: whyNot(path, error) }];
    }
  });
  return { files, folders };
}

/** Markdown files in the order of their names; hidden folders and installed packages are nobody's coursework. */
function* markdownFiles(path: string, folder: string): Iterable<FoundFile> {
  const listed = entriesOf(path);
  if (typeof listed === 'string') {
    yield { path, folder, bytes: 0, fault: listed };
    return;
  }
  for (const entry of listed.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const inside = join(path, entry.name);
    if (entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
      yield* markdownFiles(inside, folder);
    else if (entry.isFile() && /\.(?:md|markdown)$/i.test(entry.name))
      yield { path: inside, folder, bytes: statSync(inside, { throwIfNoEntry: false })?.size ?? 0 };
  }
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    return whyNot(folder, error);
  }
}
