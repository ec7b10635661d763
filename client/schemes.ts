import { Disposable, workspace } from 'vscode';
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
      const watcher = workspace.createFileSystemWatcher(`**/${pattern}`);
      watched.push(watcher, watcher.onDidCreate(tell), watcher.onDidChange(tell), watcher.onDidDelete(tell));
      watched.push(workspace.onDidChangeWorkspaceFolders(tell));
    }
    client = running;
    tell();
  });
  return new Disposable(() => [start, ...watched].forEach((one) => void one.dispose()));
}

const pattern = '*.pdp-scheme.json';

/** More in one workspace are no schemes that anybody wrote. */
const most = 200;

async function schemeFiles(): Promise<SchemeFile[]> {
  const uris = await workspace.findFiles(`**/${pattern}`, '**/node_modules/**', most);
  const inOrder = uris.sort((a, b) => (a.path < b.path ? -1 : 1));
  const files = await Promise.all(
    inOrder.map(async (uri) => {
      // One that has just gone is none.
      const bytes = await Promise.resolve(workspace.fs.readFile(uri)).catch(() => undefined);
      return bytes ? [{ uri: uri.toString(), text: new TextDecoder().decode(bytes) }] : [];
    }),
  );
  return files.flat();
}
