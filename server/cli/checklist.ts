import { basename } from 'node:path';
import type { Checklist } from '../checklist-shape.ts';
import { checklistPage } from '../report/checklist-page.ts';
import { checklistText } from '../report/checklist-text.ts';
import { plain, type Paint } from '../report/paint.ts';
import { analyseFile } from './analyse-file.ts';
import { failed, type Command } from './command.ts';
import { readPlan } from './one-plan.ts';
import { readOptions, type Format } from './options.ts';
import { pageStyle } from './page-style.ts';
import { writeOutput } from './write-output.ts';

/** `pdp checklist FILE`: what an assessor would credit. A checklist is no verdict, so its exit status is 0 whatever it shows. */
export const checklist: Command = async (args, terminal) => {
  const { paths, format, today, own } = readOptions(args, terminal, ownOptions, ['html']);
  const read = readPlan(paths, own.scheme, today);
  if ('fault' in read) return failed(terminal, read.fault, read.status);
  const { path } = read.file;
  const analysed = analyseFile(read.file, (analysis) => analysis.checklist());
  const faults = [...read.faults, ...analysed.faults];
  for (const fault of faults) terminal.error(fault);
  const { known } = analysed;
  if (!known) return 1;
  if (own.output === undefined) await terminal.out(writers[format](path, known, terminal.paint));
  else {
    const unwritten = writeOutput(own.output, writers[format](path, known, plain), { input: path, mayReplace: true });
    if (unwritten !== undefined) return failed(terminal, unwritten);
  }
  return faults.length ? 1 : 0;
};

const ownOptions = { scheme: { type: 'string' }, output: { type: 'string' } } as const;

const writers: Readonly<Record<Format | 'html', (path: string, checklist: Checklist, paint: Paint) => string>> = {
  text: checklistText,
  json: (path, { scheme, ...rest }) => `${JSON.stringify({ path, scheme, ...rest }, undefined, 2)}\n`,
  html: (path, checklist) => checklistPage(checklist, basename(path), pageStyle()),
};
