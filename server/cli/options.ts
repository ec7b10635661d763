import { parseArgs, type ParseArgsConfig } from 'node:util';
import { parseIsoDate, type CivilDate } from '../language/calendar.ts';
import { text } from '../messages/index.ts';
import { UsageError, type Terminal } from './command.ts';

/** The paths and the options of a call: those that commands share, and the values of those that are its own. Throws a UsageError for anything else. */
export function readOptions<Own extends OwnOptions = Record<never, never>>(
  args: readonly string[],
  terminal: Terminal,
  own?: Own,
): Options<Own> {
  const { values, positionals } = parsed(args, { ...own, format: { type: 'string' }, today: { type: 'string' } });
  const { format = 'text', today } = values;
  if (format !== 'text' && format !== 'json') throw new UsageError(text('cli.badFormat', { format }));
  return {
    paths: positionals,
    format,
    today: today === undefined ? terminal.today() : dayOf(today),
    own: values as Values<Own>,
  };
}

export interface Options<Own extends OwnOptions> {
  readonly paths: readonly string[];
  readonly format: Format;
  readonly today: CivilDate;
  readonly own: Values<Own>;
}

/** A command's own options: with a value, with several, or with none. */
type OwnOptions = Readonly<Record<string, { type: 'string' | 'boolean'; multiple?: boolean }>>;

type Values<Own extends OwnOptions> = {
  readonly [Name in keyof Own]?: Own[Name] extends { type: 'boolean' }
    ? boolean
    : Own[Name] extends { multiple: true }
      ? string[]
      : string;
};

export type Format = 'text' | 'json';

function parsed(args: readonly string[], options: ParseArgsConfig['options']) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: options ?? {}, allowPositionals: true });
    return { values: values as Record<string, string | undefined>, positionals };
  } catch (error) {
    throw new UsageError(optionFault(error as NodeJS.ErrnoException));
  }
}

/** Node says it in English only, and names the option between quotes. */
function optionFault({ code, message }: NodeJS.ErrnoException): string {
  const [, option = message] = /'(-[^']*)'/.exec(message) ?? [];
  return text(code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? 'cli.unknownOption' : 'cli.badOption', { option });
}

function dayOf(today: string): CivilDate {
  const date = parseIsoDate(today);
  if (!date) throw new UsageError(text('cli.badToday', { today }));
  return date;
}
