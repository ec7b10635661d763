import { readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Analyser, type NearFile } from '../analysis.ts';
import { belonging, pathTo, type Member } from '../belonging.ts';
import { parsePlan } from '../document/parse.ts';
import { documentKind, frontmatterReach, type DocumentKind } from '../is-plan.ts';
import { headOf, readBytes, readText } from './read-text.ts';

/** The paths of the files that bear on each of some files, themselves among them: of a plan the reflections on it, of a reflection its plans. */
export function nearAmong(paths: readonly string[], named?: string): ReadonlyMap<string, readonly string[]> {
  const members = paths.flatMap((path) => memberAt(path, path === named) ?? []);
  return new Map([...belonging(members)].map(([{ path }, near]) => [path, near.map((one) => one.path)]));
}

/** The same of one file that was named, by what is beside it: below a plan's folder, and above a reflection's. */
export function nearOf(path: string): readonly string[] {
  const kind = memberAt(path, true)?.kind;
  if (!kind) return [];
  const around = kind === 'plan' ? [...below(dirname(path))] : [...above(dirname(path)), ...named(path)];
  const others = around.filter((other) => resolve(other) !== resolve(path)).slice(0, mostFiles);
  return nearAmong([path, ...others], path).get(path) ?? [];
}

/** The files that a reflection names as its plans. */
function named(path: string): string[] {
  return (memberAt(path, true)?.names ?? []).map((name) => join(dirname(path), name.replaceAll('\\', '/')));
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
function memberAt(path: string, isNamed: boolean): (Member & { readonly path: string }) | undefined {
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

function* below(folder: string): Iterable<string> {
  const folders = [folder];
  for (let at = 0; at < Math.min(folders.length, mostFolders); at += 1) {
    const own = folders[at] ?? folder;
    const { files, inside } = listed(own);
    yield* files;
    folders.push(...inside);
  }
}

/** Of the folder itself and those above it, up to the first that holds a plan. */
function above(folder: string): string[] {
  const all: string[] = [];
  for (let [own, last] = [resolve(folder), '']; own !== last; [own, last] = [dirname(own), own]) {
    const { files } = listed(own);
    all.push(...files);
    if (files.some((path) => kindOf(path) === 'plan') || all.length > mostFiles) break;
  }
  return all;
}

function kindOf(path: string): DocumentKind | undefined {
  return memberAt(path, false)?.kind;
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
