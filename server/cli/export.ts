import { existsSync, realpathSync } from 'node:fs';
import { extname } from 'node:path';
import { beforeHandIn } from '../export/before-hand-in.ts';
import { handInFormats, type HandInFormat } from '../export/hand-in.ts';
import { writeLater } from '../export/load-writers.node.ts';
import { makeHandIn } from '../export/make-hand-in.ts';
import { formatIsoDate } from '../language/calendar.ts';
import { text } from '../messages/index.ts';
import { analyseFile } from './analyse-file.ts';
import { timeLimit } from './check-options.ts';
import { UsageError, type Command } from './command.ts';
import { findFiles } from './find-files.ts';
import { readOptions } from './options.ts';
import { readText } from './read-text.ts';
import { chosenSchemes, schemesAround, usable } from './schemes.ts';
import { replaceFile } from './write-file.ts';

/** `pdp export FILE --to FORMAT`: the plan as a file to hand in; exit status 1 where something has to be mended or forced first. */
export const exportPlan: Command = async (args, terminal) => {
  const { paths, today, own } = readOptions(args, terminal, ownOptions);
  const [path] = paths;
  if (path === undefined || paths.length > 1) throw new UsageError(text('cli.oneFile'));
  const format = formatOf(own.to);
  const output = own.output ?? `${path.slice(0, path.length - extname(path).length)}.${format}`;
  const chosen = own.scheme === undefined ? undefined : chosenSchemes(own.scheme);
  const read = readText(path);
  const refused = (message: string) => {
    terminal.error(message);
    return 1 as const;
  };
  if ('fault' in read) {
    terminal.error(read.fault);
    return read.status;
  }
  if (isSame(path, output)) return refused(text('export.isPlan', { path: output }));
  if (!own.force && existsSync(output)) return refused(text('export.exists', { path: output }));

  const near = usable(schemesAround(read.text, chosen ? [] : findFiles([path]).files[0]?.schemes));
  const file = { path, text: read.text, today, timeLimit, schemes: chosen ?? near.schemes };
  const choices = { day: formatIsoDate(today), hasMap: own['evidence-map'] === true };
  const { known, faults } = analyseFile(file, (analysis) => {
    const findings = beforeHandIn(analysis);
    const blocks = findings.some((finding) => finding.blocks) || (findings.length > 0 && !own.force);
    return { findings, handIn: blocks ? undefined : makeHandIn(analysis, choices) };
  });
  for (const fault of [...near.faults, ...faults]) terminal.error(fault);
  if (!known) return 1;
  if (!known.handIn) {
    const lines = known.findings.map(({ line, message }) => `  ${text('export.finding', { line, message })}`);
    const canForce = !known.findings.some(({ blocks }) => blocks);
    return refused([text('export.asks', { path }), ...lines, ...(canForce ? [text('export.force')] : [])].join('\n'));
  }
  const { bytes, missing } = await writeLater(known.handIn, format);
  const reason = replaceFile(output, bytes);
  if (reason !== undefined) return refused(text('export.notWritten', { path: output, reason }));
  if (missing.length) terminal.error(text('export.noShape', { path: output, characters: missing.join(' ') }));
  await terminal.out(`${text('export.written', { path: output })}\n`);
  return near.faults.length || faults.length ? 1 : 0;
};

const ownOptions = {
  to: { type: 'string' },
  output: { type: 'string' },
  scheme: { type: 'string' },
  'evidence-map': { type: 'boolean' },
  force: { type: 'boolean' },
} as const;

function formatOf(format: string | undefined): HandInFormat {
  if (format === undefined) throw new UsageError(text('export.noFormat'));
  const known = handInFormats.find((one) => one === format);
  if (!known) throw new UsageError(text('export.badFormat', { format }));
  return known;
}

/** Whether two paths lead to one file, by whatever names. */
function isSame(path: string, other: string): boolean {
  return existsSync(other) && realpathSync(path) === realpathSync(other);
}
