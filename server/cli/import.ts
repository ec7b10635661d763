import { resolve } from 'node:path';
import { text } from '../messages/index.ts';
import { importWordFile } from '../word-importer.node.ts';
import { UsageError, type Command, type ExitStatus, type Terminal } from './command.ts';
import { readOptions } from './options.ts';
import { replaceFile, writeNewFile } from './write-file.ts';

/** `pdp import FILE.docx`: a plan in Word becomes one in Markdown, beside it unless told otherwise. What could not be carried over is said. */
export const importFile: Command = async (args, terminal) => {
  const { paths, format, own } = readOptions(args, terminal, {
    output: { type: 'string' },
    force: { type: 'boolean' },
  });
  const [path] = paths;
  if (path === undefined || paths.length > 1) throw new UsageError(text('import.oneWordFile'));
  const output = own.output ?? `${path.replace(/\.docx$/i, '')}.md`;
  if (resolve(output) === resolve(path)) throw new UsageError(text('import.sameFile', { path }));
  const result = await importWordFile(path);
  if ('fault' in result) return failed(terminal, result.fault);
  const { markdown, notes } = result;
  if (format === 'json') {
    await terminal.out(`${JSON.stringify({ path, markdown, notes }, undefined, 2)}\n`);
    return 0;
  }
  const reason = own.force ? replaceFile(output, markdown) : writeNewFile(output, markdown);
  if (reason !== undefined) return failed(terminal, notWritten(output, reason));
  terminal.error(text('import.done', { path: output, source: path }));
  if (notes.length) terminal.error(text('import.notes'));
  for (const { message } of notes) terminal.error(`- ${message}`);
  return 0;
};

function failed(terminal: Terminal, fault: string): ExitStatus {
  terminal.error(fault);
  return 2;
}

function notWritten(path: string, reason: string): string {
  return reason === 'EEXIST' ? text('import.exists', { path }) : text('import.notWritten', { path, reason });
}
