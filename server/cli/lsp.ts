import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Command } from './command.ts';

/** `pdp lsp --stdio`: the language server, in its own bundle beside this one; it ends the process itself. */
export const lsp: Command = async () => {
  await import(pathToFileURL(join(__dirname, 'server.cjs')).toString());
  return new Promise(() => undefined);
};
