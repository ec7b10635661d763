import { parseArgs } from 'node:util';
import { parseIsoDate, type CivilDate } from '../language/calendar.ts';
import { text } from '../messages/index.ts';
import { UsageError, type Terminal } from './command.ts';

/** The paths and the options of a call: those that commands share, and the values of those that are its own. Throws a UsageError for anything else. */
export function readOptions<Own extends string = never>(
  args: readonly string[],
  terminal: Terminal,
  own: readonly Own[] = [],
): Options<Own> {
  const { values, positionals } = parsed(args, ['format', 'today', ...own]);
  const { format = 'text', today } = values;
  if (format !== 'text' && format !== 'json') throw new UsageError(text('cli.badFormat', { format }));
  return {
    paths: positionals,
    format,
    today: today === undefined ? terminal.today() : dayOf(today),
    own: values as Partial<Record<Own, string>>,
  };
}

export interface Options<Own extends string = never> {
  readonly paths: readonly string[];
  readonly format: Format;
  readonly today: CivilDate;
  readonly own: Readonly<Partial<Record<Own, string>>>;
}

export type Format = 'text' | 'json';

function parsed(args: readonly string[], names: readonly string[]) {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' } as const]));
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
