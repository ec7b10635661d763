import { existsSync, realpathSync } from 'node:fs';
import { text } from '../messages/index.ts';
import { replaceFile, writeNewFile } from './write-file.ts';

/** Writes what a command has made to a file; in words why not, where that fails or must not be. */
export function writeOutput(path: string, content: string | Uint8Array, leave: Leave): string | undefined {
  const refused = outputRefused(path, leave);
  if (refused !== undefined) return refused;
  const reason = leave.mayReplace ? replaceFile(path, content) : writeNewFile(path, content);
  if (reason === undefined) return undefined;
  return reason === 'EEXIST' ? text('cli.outputExists', { path }) : text('cli.fileNotWritten', { path, reason });
}

/** In words why a file must not be written, so that it can be said before the work is done. */
export function outputRefused(path: string, { input, mayReplace }: Leave): string | undefined {
  if (!existsSync(path)) return undefined;
  if (input !== undefined && existsSync(input) && realpathSync(path) === realpathSync(input))
    return text('cli.outputIsInput', { path });
  return mayReplace ? undefined : text('cli.outputExists', { path });
}

/** What may become of files that are there. */
export interface Leave {
  /** The file that is read, which is never written over, by whatever name. */
  readonly input?: string;
  /** Whether another file may be written over. */
  readonly mayReplace: boolean;
}
