import { Disposable, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { documentKind } from '../server/is-plan.ts';
import {
  courseworkNotification,
  schemesNotification,
  type SchemeFile,
  type SchemesParams,
} from '../server/protocol.ts';
import type { Server } from './server.ts';

/**
 * Sends the marking schemes of the workspace, its plans and its reflections to the server when it starts, and again whenever one of them has
 * changed.
 */
export function followWorkspaceFiles(server: Server): Disposable {
  const followed = kinds.map((kind) => new Followed(kind));
  const start = server.onStart((client) => followed.forEach((one) => one.start(client)));
  return Disposable.from(start, ...followed);
}

/** Files of one kind that the server needs to know. */
interface Kind {
  readonly notification: string;
  readonly glob: string;
  /** Whether a file is one, by its path. */
  readonly isNamed: (path: string) => boolean;
  /** Whether it is, by its text. */
  readonly isOurs: (uri: Uri, text: string) => boolean;
}

const kinds: readonly Kind[] = [
  {
    notification: schemesNotification,
    glob: '**/*.pdp-scheme.json',
    isNamed: (path) => path.endsWith('.pdp-scheme.json'),
    isOurs: () => true,
  },
  {
    notification: courseworkNotification,
    glob: '**/*.{md,markdown}',
    isNamed: (path) => /\.(?:md|markdown)$/i.test(path),
    isOurs: (uri, text) => documentKind(uri.path, text, false) !== undefined,
  },
];

/** All files of a kind as they are now: of a file that changes, that file alone is read again. */
class Followed implements Disposable {
  private client: BaseLanguageClient | undefined;
  private files: Promise<Map<string, SchemeFile>> | undefined;
  /** What the server knows. */
  private sent: string | undefined;
  private readonly watched: Disposable[] = [];

  constructor(private readonly kind: Kind) {}

  start(client: BaseLanguageClient): void {
    if (!this.client) this.watch();
    this.client = client;
    this.lookAnew();
  }

  dispose(): void {
    this.watched.forEach((one) => void one.dispose());
  }

  private watch(): void {
    const watcher = workspace.createFileSystemWatcher(this.kind.glob);
    const look = (uri: Uri) => this.look(uri);
    this.watched.push(watcher, watcher.onDidCreate(look), watcher.onDidChange(look), watcher.onDidDelete(look));
    this.watched.push(workspace.onDidChangeWorkspaceFolders(() => this.lookAnew()));
    // Where files are not watched, a change made here is followed all the same.
    this.watched.push(workspace.onDidSaveTextDocument(({ uri }) => this.kind.isNamed(uri.path) && look(uri)));
  }

  private lookAnew(): void {
    const files = filesNamed(this.kind).then((uris) => this.readAll(uris));
    this.files = files;
    this.sent = undefined;
    void this.send(files).catch(() => undefined);
  }

  /** A file has come, gone or changed; hidden ones and those of installed packages are nobody's. */
  private look(uri: Uri): void {
    const before = this.files;
    if (!before || /\/(?:\.|node_modules\/)/.test(uri.path)) return;
    const files = Promise.all([before, this.readAll([uri])]).then(([known, [now]]) => {
      const next = new Map(known);
      if (now) next.set(...now);
      else next.delete(uri.toString());
      return next;
    });
    this.files = files;
    void this.send(files).catch(() => undefined);
  }

  private async send(files: Promise<Map<string, SchemeFile>>): Promise<void> {
    const found = [...(await files).values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
    // Another change has come meanwhile, or the server has ended.
    if (files !== this.files || !this.client?.isRunning()) return;
    const texts = JSON.stringify(found);
    // Of other notes in the folder nobody is told.
    if (texts === this.sent) return;
    this.sent = texts;
    await this.client.sendNotification(this.kind.notification, { files: found } satisfies SchemesParams);
  }

  private async readAll(uris: readonly Uri[]): Promise<Map<string, SchemeFile>> {
    const read = await Promise.all(uris.map((uri) => readText(uri)));
    return new Map(
      uris.flatMap((uri, at): [string, SchemeFile][] => {
        const text = read[at];
        if (text === undefined || !this.kind.isOurs(uri, text)) return [];
        return [[uri.toString(), { uri: uri.toString(), text }]];
      }),
    );
  }
}

/** Folders that are looked into, those nearest the top first: coursework has dozens. And files in them. */
const most = 1_000;
/** In bytes: many times the longest plan. */
const longest = 500_000;

/** Looked for folder by folder: `findFiles` asks a search that not every file system and not every VS Code has. */
async function filesNamed({ isNamed }: Kind): Promise<Uri[]> {
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const found: Uri[] = [];
  for (let at = 0; at < Math.min(folders.length, most); at += 1) {
    const folder = folders[at];
    if (!folder) break;
    // One that cannot be read holds none.
    for (const [name, type] of await Promise.resolve(workspace.fs.readDirectory(folder)).catch(() => [])) {
      const inside = Uri.joinPath(folder, name);
      // Not by way of a link, which may lead in a ring.
      if (type === FileType.Directory && !/^\.|^node_modules$/.test(name)) folders.push(inside);
      else if (isNamed(name)) found.push(inside);
    }
  }
  return found.slice(0, most).sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** One that has just gone is none, nor is one that is too large. */
async function readText(uri: Uri): Promise<string | undefined> {
  try {
    const { size } = await workspace.fs.stat(uri);
    return size > longest ? undefined : new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
