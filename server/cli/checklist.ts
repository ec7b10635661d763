import { text } from '../messages/index.ts';
import { checklistText } from '../report/checklist-text.ts';
import { analyseFile } from './analyse-file.ts';
import { timeLimit } from './check-options.ts';
import { UsageError, type Command } from './command.ts';
import { findFiles } from './find-files.ts';
import { readOptions } from './options.ts';
import { readText } from './read-text.ts';
import { chosenSchemes, schemesAround, usable } from './schemes.ts';

/** `pdp checklist FILE`: what an assessor would credit. A checklist is no verdict, so its exit status is 0 whatever it shows. */
export const checklist: Command = async (args, terminal) => {
  const { paths, format, today, own } = readOptions(args, terminal, { scheme: { type: 'string' } });
  const [path] = paths;
  if (path === undefined || paths.length > 1) throw new UsageError(text('cli.oneFile'));
  const chosen = own.scheme === undefined ? undefined : chosenSchemes(own.scheme);
  const read = readText(path);
  if ('fault' in read) {
    terminal.error(read.fault);
    return read.status;
  }
  const near = usable(schemesAround(read.text, chosen ? [] : findFiles([path]).files[0]?.schemes));
  const file = { path, text: read.text, today, timeLimit, schemes: chosen ?? near.schemes };
  const analysed = analyseFile(file, (analysis) => analysis.checklist());
  const { known } = analysed;
  const faults = [...near.faults, ...analysed.faults];
  for (const fault of faults) terminal.error(fault);
  if (!known) return 1;
  const { scheme, ...rest } = known;
  await terminal.out(
    format === 'json'
      ? `${JSON.stringify({ path, scheme, ...rest }, undefined, 2)}\n`
      : checklistText(path, known, terminal.paint),
  );
  return faults.length ? 1 : 0;
};
