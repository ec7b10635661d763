import { readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Analyser, type NearFile } from '../analysis.ts';
import { belonging, pathTo, type Member } from '../belonging.ts';
import { parsePlan } from '../document/parse.ts';
import { documentKind, frontmatterReach, type DocumentKind } from '../is-plan.ts';
import { headOf, readBytes, readText } from './read-text.ts';

/** Which files bear on which, by how they begin: on a plan the reflections on it, on a reflection its plans. Each is looked at once. */
export class NearFiles {
  readonly #members = new Map<string, FileMember | undefined>();
  readonly #below = new Map<string, ReadonlyMap<string, readonly string[]>>();

  /** The paths of those that bear on each of some files, by its path; `named` is a plan, whatever it says of itself. */
  among(paths: readonly string[], named?: string): ReadonlyMap<string, readonly string[]> {
    const members = paths.flatMap((path) => this.#memberAt(path, path === named) ?? []);
    return new Map([...belonging(members)].map(([{ path }, near]) => [path, near.map((one) => one.path)]));
  }

  /** What a file that was named is, by how it begins. */
  kindOf(path: string): DocumentKind | undefined {
    return this.#memberAt(path, true)?.kind;
  }

  /** Those of one file that was named, by what is beside it: below a plan's folder, and above a reflection's. */
  of(path: string): readonly string[] {
    const member = this.#memberAt(path, true);
    if (!member) return [];
    const folder = dirname(path);
    if (member.kind === 'reflection') return this.#around(path, [...this.#above(folder), ...plansOf(member)]);
    const isSaid = this.#memberAt(path, false) !== undefined;
    return isSaid ? (this.#allBelow(folder).get(join(path)) ?? []) : this.#around(path, below(folder));
  }

  #around(path: string, others: readonly string[]): readonly string[] {
    const beside = others.filter((other) => resolve(other) !== resolve(path)).slice(0, mostFiles);
    return this.among([path, ...beside], path).get(path) ?? [];
  }

  /** Of many plans in one folder each is asked about. */
  #allBelow(folder: string): ReadonlyMap<string, readonly string[]> {
    const known = this.#below.get(folder) ?? this.among(below(folder).slice(0, mostFiles));
    this.#below.set(folder, known);
    return known;
  }

  /** The files of the folder itself and of those above it, up to the first that holds a plan. */
  #above(folder: string): string[] {
    const all: string[] = [];
    for (let [own, last] = [resolve(folder), '']; own !== last; [own, last] = [dirname(own), own]) {
      const { files } = listed(own);
      all.push(...files);
      if (files.some((path) => this.#memberAt(path, false)?.kind === 'plan') || all.length > mostFiles) break;
    }
    return all;
  }

  #memberAt(path: string, isNamed: boolean): FileMember | undefined {
    const key = `${path}\n${isNamed}`;
    if (!this.#members.has(key)) this.#members.set(key, memberAt(path, isNamed));
    return this.#members.get(key);
  }
}

interface FileMember extends Member {
  readonly path: string;
}

/** The files that a reflection names as its plans. */
function plansOf({ path, names }: FileMember): string[] {
  return names.map((name) => join(dirname(path), name.replaceAll('\\', '/')));
}

/** Reads such files. One that cannot be read is not there. */
export function readNear(
  path: string,
  near: readonly string[] = [],
): readonly (NearFile & { readonly text: string })[] {
  return near.flatMap((other) => {
    const read = readText(other);
    if (!('text' in read) || read.text.length > longest) return [];
    // What breaks in it is said where it is checked itself.
    const analyser = new Analyser(read.text, () => undefined);
    return [{ path: pathTo(placeOf(other), placeOf(path)), analyser, text: read.text }];
  });
}

/** A file that is named is a plan, unless it says that it is a reflection. */
function memberAt(path: string, isNamed: boolean): FileMember | undefined {
  const bytes = readBytes(path, frontmatterReach);
  const start = 'fault' in bytes ? bytes.head : bytes;
  const head = start && headOf(start);
  const kind = head === undefined ? undefined : (documentKind(path, head, false) ?? (isNamed ? 'plan' : undefined));
  return kind && { path, place: placeOf(path), kind, names: kind === 'reflection' ? plansNamed(head ?? '') : [] };
}

function plansNamed(head: string): string[] {
  return (parsePlan(head).frontmatter.values['plan'] ?? []).map(({ text }) => text).filter(Boolean);
}

function placeOf(path: string): string {
  return resolve(path).replaceAll('\\', '/');
}

/** In UTF-16 code units: many times the longest reflection. */
const longest = 500_000;
/** Looked at for one file that is named. */
const mostFiles = 1_000;
const mostFolders = 200;

function below(folder: string): string[] {
  const folders = [folder];
  const found: string[] = [];
  for (let at = 0; at < Math.min(folders.length, mostFolders); at += 1) {
    const own = folders[at] ?? folder;
    const { files, inside } = listed(own);
    found.push(...files);
    folders.push(...inside);
  }
  return found;
}

function listed(folder: string): { readonly files: string[]; readonly inside: string[] } {
  try {
    const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    const isOpen = (name: string) => !name.startsWith('.') && name !== 'node_modules';
    return {
      files: entries.filter((one) => one.isFile() && isMarkdown(one.name)).map(({ name }) => join(folder, name)),
      inside: entries.filter((one) => one.isDirectory() && isOpen(one.name)).map(({ name }) => join(folder, name)),
    };
  } catch {
    return { files: [], inside: [] };
  }
}

/** Whether a file's name is that of a Markdown file. */
export function isMarkdown(name: string): boolean {
  return /\.(?:md|markdown)$/i.test(name);
}
