import { Analyser, type NearFile } from './analysis.ts';
import { belonging, pathTo, type Member } from './belonging.ts';
import { isSame } from './document/same.ts';
import { documentKind } from './is-plan.ts';
import type { SchemeFile } from './protocol.ts';

/** What is found in the folders of a workspace. */
export interface WorkspaceFiles {
  readonly schemes: readonly SchemeFile[];
  /** Plans, and reflections in files of their own. */
  readonly coursework: readonly SchemeFile[];
}

/** The plans and reflections of a workspace: those that are open as they stand in the editor, the others as they are on the disk. */
export class Coursework {
  private closed = new Map<string, Known>();
  /** How often the closed files have been told. */
  private turn = 0;
  private readonly told = new Map<string, readonly string[]>();
  private last: { readonly said: readonly unknown[]; readonly near: Near } = { said: [], near: new Map() };

  /** Takes the files that there are now. One that has not changed is not read again. */
  use(files: readonly SchemeFile[]): void {
    const before = this.closed;
    this.turn += 1;
    this.closed = new Map(files.flatMap((file) => this.known(file, before.get(file.uri))));
  }

  /** What bears on a file. `open` are the plans and reflections that are open. */
  near(uri: string, open: readonly OpenFile[]): NearFiles {
    // While nobody says anew what a file is and belongs to, a key that is pressed changes nothing here.
    const said = [this.turn, ...open.flatMap((one) => [one.uri, one.kind, one.analyser, ...namesOf(one)])];
    if (!isSame(said, this.last.said)) this.last = { said, near: this.nearIn(open) };
    return this.last.near.get(uri) ?? [];
  }

  /** The open files that some files bear on, or did when this was asked last; those files themselves left out. */
  beside(uris: readonly string[], open: readonly OpenFile[]): string[] {
    const found = uris.flatMap((uri) => {
      const [now, before] = [this.near(uri, open).map((one) => one.uri), this.told.get(uri) ?? []];
      this.told.set(uri, now);
      return [...now, ...before];
    });
    return [...new Set(found)].filter((uri) => !uris.includes(uri) && open.some((one) => one.uri === uri));
  }

  private nearIn(open: readonly OpenFile[]): Near {
    const isOpen = new Set(open.map(({ uri }) => uri));
    const others = [...this.closed.values()].filter(({ uri }) => !isOpen.has(uri));
    const members = [...open.map((one) => ({ ...one, ...memberOf(one) })), ...others];
    return new Map(
      [...belonging(members)].map(([{ uri, place }, list]) => [
        uri,
        list.map((one) => ({ uri: one.uri, path: pathTo(one.place, place), analyser: one.analyser })),
      ]),
    );
  }

  private known({ uri, text }: SchemeFile, before: Known | undefined): [string, Known][] {
    const kind = documentKind(placeOf(uri), text, false);
    if (!kind || text.length > longest) return [];
    if (before?.text === text) return [[uri, before]];
    // What breaks in it is said where it is open.
    const file = { uri, text, kind, analyser: new Analyser(text, () => undefined) };
    return [[uri, { ...file, ...memberOf(file) }]];
  }
}

/** A plan or a reflection that is open. */
export interface OpenFile {
  readonly uri: string;
  readonly kind: Member['kind'];
  readonly analyser: Analyser;
}

type NearFiles = readonly (NearFile & { readonly uri: string })[];
/** By the URI of the file that they bear on. */
type Near = ReadonlyMap<string, NearFiles>;

interface Known extends OpenFile, Member {
  readonly text?: string;
}

function memberOf(file: OpenFile): Member {
  return { place: placeOf(file.uri), kind: file.kind, names: namesOf(file) };
}

/** The plans that a reflection names. */
function namesOf({ kind, analyser }: OpenFile): string[] {
  const named = kind === 'reflection' ? analyser.reading?.frontmatter.values['plan'] : undefined;
  return (named ?? []).map(({ text }) => text).filter(Boolean);
}

/** Editors escape the same address in different ways. */
function placeOf(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** In UTF-16 code units: many times the longest reflection. */
const longest = 500_000;
