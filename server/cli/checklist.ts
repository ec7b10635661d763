import { text } from '../messages/index.ts';
import { checklistText } from '../report/checklist-text.ts';
import { analyseFile } from './analyse-file.ts';
import { UsageError, type Command } from './command.ts';
import { readOptions } from './options.ts';
import { readText } from './read-text.ts';

/** `pdp checklist FILE`: what an assessor would credit. A checklist is no verdict, so its exit status is 0 whatever it shows. */
export const checklist: Command = async (args, terminal) => {
  const { paths, format, today } = readOptions(args, terminal);
  const [path] = paths;
  if (path === undefined || paths.length > 1) throw new UsageError(text('cli.oneFile'));
  const read = await readText(path);
  if ('unreadable' in read) {
    terminal.error(read.unreadable);
    return 2;
  }
  const list = analyseFile(path, read.text, today, terminal)?.checklist();
  if (!list) return 2;
  const { scheme, ...rest } = list;
  if (format === 'json') terminal.out(`${JSON.stringify({ path, scheme, ...rest }, undefined, 2)}\n`);
  else terminal.out(checklistText(path, list, terminal.paint));
  return 0;
};
