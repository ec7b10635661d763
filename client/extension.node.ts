import { commands, type ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startExtension, type Extension } from './client.ts';

let extension: Extension | undefined;

/** VS Code on the desktop or a remote machine: the server is a process of its own. */
export function activate(context: ExtensionContext): Extension['exports'] {
  const run = { module: context.asAbsolutePath('dist/pdp.cjs'), args: ['lsp'], transport: TransportKind.ipc };
  // In a browser alone no file can be made; the command is not offered there.
  void commands.executeCommand('setContext', 'pdp.canExport', true);
  extension = startExtension(
    context,
    (options) => new LanguageClient('pdp', 'PDP Coach', { run, debug: run }, options),
  );
  return extension.exports;
}

/** Resolves when the server has ended. */
export async function deactivate(): Promise<void> {
  await extension?.stop();
}
