import { parseArgs } from 'node:util';
import { parseIsoDate, type CivilDate } from '../language/calendar.ts';
import { text } from '../messages/index.ts';
import { UsageError, type Terminal } from './command.ts';

/** The paths and the options that commands share. Throws a UsageError for anything else. */
export function readOptions(args: readonly string[], terminal: Terminal): Options {
  const { values, positionals } = parsed(args);
  const { format = 'text', today } = values;
  if (format !== 'text' && format !== 'json') throw new UsageError(text('cli.badFormat', { format }));
  return { paths: positionals, format, today: today === undefined ? terminal.today() : dayOf(today) };
}

export interface Options {
  readonly paths: readonly string[];
  readonly format: 'text' | 'json';
  readonly today: CivilDate;
}

function parsed(args: readonly string[]) {
  const options = { format: { type: 'string' }, today: { type: 'string' } } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function dayOf(today: string): CivilDate {
  const date = parseIsoDate(today);
  if (!date) throw new UsageError(text('cli.badToday', { today }));
  return date;
}
