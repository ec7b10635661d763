import { Uri, workspace, type ExtensionContext } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { startExtension, type Extension } from './client.ts';

let extension: Extension | undefined;

/** VS Code in a browser: the server is a worker. */
export function activate(context: ExtensionContext): Extension['exports'] {
  const file = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js');
  // Streams, since VS Code hands out workers of its own, which the library does not take for a `Worker`;
  // and a blob, since it makes no worker from the address of an extension that a remote server serves.
  const start = async () => {
    const script = new Blob([new Uint8Array(await workspace.fs.readFile(file))], { type: 'text/javascript' });
    const worker = new Worker(URL.createObjectURL(script));
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  extension = startExtension(context, (options) => new LanguageClient('pdp', 'PDP Coach', start, options));
  return extension.exports;
}

/** Resolves when the server has ended. */
export async function deactivate(): Promise<void> {
  await extension?.stop();
}
