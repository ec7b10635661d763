import { Uri, type ExtensionContext } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { startExtension } from './client.ts';

let stop: (() => Promise<void>) | undefined;

/** VS Code in a browser: the server is a worker. */
export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js').toString(true);
  // A function, so that the worker starts with the first plan, and anew should it fail. It answers with streams,
  // since VS Code hands out workers of its own, which the library does not take for a `Worker`.
  const start = async () => {
    const worker = new Worker(script);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  stop = startExtension(context, (options) => new LanguageClient('pdp', 'PDP Coach', start, options));
}

/** Resolves when the server has ended. */
export async function deactivate(): Promise<void> {
  await stop?.();
}
