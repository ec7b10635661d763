import { text } from '../messages/index.ts';
import { importWordFile } from '../word-importer.node.ts';
import { failed, UsageError, type Command } from './command.ts';
import { readOptions } from './options.ts';
import { outputRefused, writeOutput } from './write-output.ts';

/** `pdp import FILE.docx`: a plan in Word becomes one in Markdown, beside it unless told otherwise. What could not be carried over is said. */
export const importFile: Command = async (args, terminal) => {
  const { paths, format, own } = readOptions(args, terminal, {
    output: { type: 'string' },
    force: { type: 'boolean' },
  });
  const [path] = paths;
  if (path === undefined || paths.length > 1) throw new UsageError(text('import.oneWordFile'));
  const output = own.output ?? `${path.replace(/\.docx$/i, '')}.md`;
  const leave = { input: path, mayReplace: own.force === true };
  const refused = format === 'json' ? undefined : outputRefused(output, leave);
  if (refused !== undefined) return failed(terminal, refused);
  const result = await importWordFile(path);
  if ('fault' in result) return failed(terminal, result.fault);
  const { markdown, notes } = result;
  if (format === 'json') {
    await terminal.out(`${JSON.stringify({ path, markdown, notes }, undefined, 2)}\n`);
    return 0;
  }
  const unwritten = writeOutput(output, markdown, leave);
  if (unwritten !== undefined) return failed(terminal, unwritten);
  terminal.error(text('import.done', { path: output, source: path }));
  if (notes.length) terminal.error(text('import.notes'));
  for (const { message } of notes) terminal.error(`- ${message}`);
  return 0;
};
