import { extname } from 'node:path';
import { beforeHandIn } from '../export/before-hand-in.ts';
import { handInFormats, type HandInFormat } from '../export/hand-in.ts';
import { writeLater } from '../export/load-writers.node.ts';
import { makeHandIn } from '../export/make-hand-in.ts';
import { formatIsoDate } from '../language/calendar.ts';
import { text } from '../messages/index.ts';
import type { ExportFinding } from '../protocol.ts';
import { analyseFile } from './analyse-file.ts';
import { failed, UsageError, type Command } from './command.ts';
import { readPlan } from './one-plan.ts';
import { readOptions } from './options.ts';
import { outputRefused, writeOutput } from './write-output.ts';

/** `pdp export FILE --to FORMAT`: the plan as a file to hand in; exit status 1 where something has to be mended or forced first. */
export const exportPlan: Command = async (args, terminal) => {
  const { paths, today, own } = readOptions(args, terminal, ownOptions);
  const format = formatOf(own.to);
  const read = readPlan(paths, own.scheme, today);
  if ('fault' in read) return failed(terminal, read.fault, read.status);
  const { path } = read.file;
  const output = own.output ?? `${path.slice(0, path.length - extname(path).length)}.${format}`;
  const isForced = own.force === true;
  const leave = { input: path, mayReplace: isForced };
  const refused = outputRefused(output, leave);
  if (refused !== undefined) return failed(terminal, refused);

  const choices = { day: formatIsoDate(today), hasMap: own['evidence-map'] === true };
  const analysed = analyseFile(read.file, (analysis) => {
    const findings = beforeHandIn(analysis).filter(({ blocks }) => blocks || !isForced);
    return { findings, handIn: findings.length ? undefined : makeHandIn(analysis, choices) };
  });
  const faults = [...read.faults, ...analysed.faults];
  for (const fault of faults) terminal.error(fault);
  const { known } = analysed;
  if (!known) return 1;
  if (!known.handIn) return failed(terminal, question(path, known.findings), 1);
  const { bytes, missing } = await writeLater(known.handIn, format);
  const unwritten = writeOutput(output, bytes, leave);
  if (unwritten !== undefined) return failed(terminal, unwritten);
  if (missing.length) terminal.error(text('export.noShape', { path: output, characters: missing.join(' ') }));
  await terminal.out(`${text('cli.fileWritten', { path: output })}\n`);
  return faults.length ? 1 : 0;
};

const ownOptions = {
  to: { type: 'string' },
  output: { type: 'string' },
  scheme: { type: 'string' },
  'evidence-map': { type: 'boolean' },
  force: { type: 'boolean' },
} as const;

/** Throws a UsageError where no format, or none that there is, is named. */
function formatOf(format: string | undefined): HandInFormat {
  if (format === undefined) throw new UsageError(text('export.noFormat'));
  const known = handInFormats.find((one) => one === format);
  if (!known) throw new UsageError(text('export.badFormat', { format }));
  return known;
}

/** What may not be meant to be handed in, line by line, and what to do. */
function question(path: string, findings: readonly ExportFinding[]): string {
  const lines = findings.map(({ line, message }) => `  ${text('export.finding', { line, message })}`);
  const canForce = !findings.some(({ blocks }) => blocks);
  return [text('export.asks', { path }), ...lines, ...(canForce ? [text('export.force')] : [])].join('\n');
}
