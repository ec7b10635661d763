import { commands, type ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startExtension } from './client.ts';

let stop: (() => Promise<void>) | undefined;

/** VS Code on the desktop or a remote machine: the server is a process of its own. */
export function activate(context: ExtensionContext): void {
  const run = { module: context.asAbsolutePath('dist/pdp.cjs'), args: ['lsp'], transport: TransportKind.ipc };
  // In a browser alone no file can be made; the command is not offered there.
  void commands.executeCommand('setContext', 'pdp.canExport', true);
  stop = startExtension(context, (options) => new LanguageClient('pdp', 'PDP Coach', { run, debug: run }, options));
}

/** Resolves when the server has ended. */
export async function deactivate(): Promise<void> {
  await stop?.();
}
