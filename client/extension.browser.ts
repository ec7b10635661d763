import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { startExtension } from './client.ts';

let stop: (() => Promise<void>) | undefined;

/** VS Code in a browser: the server is a worker. */
export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js').toString(true);
  stop = startExtension(
    context,
    // A function, so that the worker too is started with the first plan and not before.
    (options) => new LanguageClient('pdp', 'PDP Coach', async () => new Worker(script), options),
  );
}

/** Resolves when the server has ended. */
export async function deactivate(): Promise<void> {
  await stop?.();
}
