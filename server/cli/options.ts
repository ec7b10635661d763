import { parseArgs, type ParseArgsConfig } from 'node:util';
import { parseIsoDate, type CivilDate } from '../language/calendar.ts';
import { text } from '../messages/index.ts';
import { UsageError, type Terminal } from './command.ts';

/**
 * The paths and the options of a call: those that commands share, and the values of those that are its own. `others` are formats besides text
 * and JSON. Throws a UsageError for anything else.
 */
export function readOptions<Own extends OwnOptions = Record<never, never>, Other extends string = never>(
  args: readonly string[],
  terminal: Terminal,
  own?: Own,
  others: readonly Other[] = [],
): Options<Own, Format | Other> {
  const { values, positionals } = parsed(args, { ...own, format: { type: 'string' }, today: { type: 'string' } });
  const { format: named = 'text', today } = values;
  const formats = ['text', 'json', ...others] as const;
  const format = formats.find((one) => one === named);
  if (!format) throw new UsageError(text('cli.badFormat', { format: named, formats: anyOf(formats) }));
  return {
    paths: positionals,
    format,
    today: today === undefined ? terminal.today() : dayOf(today),
    own: values as Values<Own>,
  };
}

export interface Options<Own extends OwnOptions, Formats extends string = Format> {
  readonly paths: readonly string[];
  readonly format: Formats;
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

/** "text, json or html" */
function anyOf(names: readonly string[]): string {
  return text('cli.anyOf', { names: names.slice(0, -1).join(', '), last: names.at(-1) ?? '' });
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
