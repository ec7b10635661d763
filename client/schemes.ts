import { Disposable, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { schemesNotification, type SchemeFile, type SchemesParams } from '../server/protocol.ts';
import type { Server } from './server.ts';

/** Sends the marking schemes of the workspace to the server when it starts, and again whenever one of them has changed. */
export function followSchemes(server: Server): Disposable {
  let client: BaseLanguageClient | undefined;
  let news = 0;
  const send = async () => {
    const own = (news += 1);
    const files = await schemeFiles();
    // Another change has come meanwhile, or the server has ended.
    if (own !== news || !client?.isRunning()) return;
    await client.sendNotification(schemesNotification, { files } satisfies SchemesParams);
  };
  const tell = () => void send().catch(() => undefined);
  const watched: Disposable[] = [];
  const start = server.onStart((running) => {
    if (!client) {
      const watcher = workspace.createFileSystemWatcher(`**/*${suffix}`);
      watched.push(watcher, watcher.onDidCreate(tell), watcher.onDidChange(tell), watcher.onDidDelete(tell));
      watched.push(workspace.onDidChangeWorkspaceFolders(tell));
      // Where files are not watched, a change made here is followed all the same.
      watched.push(workspace.onDidSaveTextDocument(({ uri }) => uri.path.endsWith(suffix) && tell()));
    }
    client = running;
    tell();
  });
  return new Disposable(() => [start, ...watched].forEach((one) => void one.dispose()));
}

const suffix = '.pdp-scheme.json';

/** Folders that are looked into, those nearest the top first: coursework has dozens. */
const most = 1_000;

/** Looked for folder by folder: `findFiles` asks a search that not every file system and not every VS Code has. */
async function schemeFiles(): Promise<SchemeFile[]> {
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
      else if (name.endsWith(suffix)) found.push(inside);
    }
  }
  const files = await Promise.all(
    found
      .sort((a, b) => (a.path < b.path ? -1 : 1))
      .map(async (uri) => {
        // One that has just gone is none.
        const bytes = await Promise.resolve(workspace.fs.readFile(uri)).catch(() => undefined);
        return bytes ? [{ uri: uri.toString(), text: new TextDecoder().decode(bytes) }] : [];
      }),
  );
  return files.flat();
}
