import { text } from '../messages/index.ts';
import { UsageError, type Command } from './command.ts';

/** `pdp lsp` without its one word: with it, the entry of `pdp` loads the language server and none of this. */
export const lsp: Command = () => {
  throw new UsageError(text('cli.lspStdio'));
};
