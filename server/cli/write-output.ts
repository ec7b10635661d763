import { realpathSync, writeFileSync } from 'node:fs';
import { text } from '../messages/index.ts';
import { UsageError, type Terminal } from './command.ts';

/** Writes to a file where one is named, else to the terminal; gives the reason where that fails. Throws a UsageError rather than write over the `plan`. */
export async function writeOutput(
  words: string,
  output: string | undefined,
  plan: string,
  terminal: Terminal,
): Promise<string | undefined> {
  if (output === undefined) {
    await terminal.out(words);
    return undefined;
  }
  if (isSameFile(output, plan)) throw new UsageError(text('cli.outputIsPlan', { output }));
  try {
    writeFileSync(output, words);
    return undefined;
  } catch (error) {
    return text('cli.notWritten', { reason: (error as NodeJS.ErrnoException).code ?? String(error) });
  }
}

/** A file that is not there yet is no other. */
function isSameFile(one: string, other: string): boolean {
  try {
    return realpathSync(one) === realpathSync(other);
  } catch {
    return false;
  }
}
