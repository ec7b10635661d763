import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { text } from '../messages/index.ts';
import { UsageError, type Command } from './command.ts';

/** `pdp lsp --stdio`: the language server, in its own bundle beside this one; it ends the process itself. */
export const lsp: Command = async (args) => {
  if (args.length !== 1 || args[0] !== '--stdio') throw new UsageError(text('cli.lspStdio'));
  await import(pathToFileURL(join(__dirname, 'server.cjs')).toString());
  return new Promise(() => undefined);
};
