import { basename } from 'node:path';
import { text } from '../messages/index.ts';
import type { Checklist } from '../protocol.ts';
import { checklistPage } from '../report/checklist-page.ts';
import { checklistText } from '../report/checklist-text.ts';
import { plain, type Paint } from '../report/paint.ts';
import { analyseFile } from './analyse-file.ts';
import { timeLimit } from './check-options.ts';
import { UsageError, type Command } from './command.ts';
import { findFiles } from './find-files.ts';
import { readOptions, type Format } from './options.ts';
import { pageStyle } from './page-style.ts';
import { readText } from './read-text.ts';
import { chosenSchemes, schemesAround, usable } from './schemes.ts';
import { writeOutput } from './write-output.ts';

/** `pdp checklist FILE`: what an assessor would credit. A checklist is no verdict, so its exit status is 0 whatever it shows. */
export const checklist: Command = async (args, terminal) => {
  const { paths, format, today, own } = readOptions(args, terminal, ownOptions, ['html']);
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
  if (known) {
    const paint = own.output === undefined ? terminal.paint : plain;
    const unwritten = await writeOutput(writers[format](path, known, paint), own.output, path, terminal);
    if (unwritten !== undefined) faults.push(unwritten);
  }
  for (const fault of faults) terminal.error(fault);
  return faults.length || !known ? 1 : 0;
};

const ownOptions = { scheme: { type: 'string' }, output: { type: 'string' } } as const;

const writers: Readonly<Record<Format | 'html', (path: string, checklist: Checklist, paint: Paint) => string>> = {
  text: checklistText,
  json: (path, { scheme, ...rest }) => `${JSON.stringify({ path, scheme, ...rest }, undefined, 2)}\n`,
  html: (path, checklist) => checklistPage(checklist, basename(path), pageStyle()),
};
