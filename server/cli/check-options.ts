import { text } from '../messages/index.ts';
import { UsageError, type Terminal } from './command.ts';
import { readOptions } from './options.ts';
import type { Share } from './share.ts';

/** The options of `pdp check`. Throws a UsageError for what is none. */
export function readCheckOptions(args: readonly string[], terminal: Terminal) {
  const { own, ...options } = readOptions(args, terminal, ['workers', 'shard', 'cache', 'time-limit']);
  if (!options.paths.length) throw new UsageError(text('cli.noPaths'));
  if (own.cache === '') throw new UsageError(text('cli.badCache'));
  return {
    ...options,
    workers: own.workers === undefined ? undefined : workersOf(own.workers),
    shard: own.shard === undefined ? undefined : shareOf(own.shard),
    cache: own.cache,
    timeLimit: own['time-limit'] === undefined ? timeLimit : secondsOf(own['time-limit']),
  };
}

/** In seconds, for a file where nothing else is said: many times what the largest takes, so that only a text that hangs gets there. */
export const timeLimit = 30;

function workersOf(workers: string): number {
  if (!/^[1-9]\d{0,2}$/.test(workers)) throw new UsageError(text('cli.badWorkers', { workers }));
  return Number(workers);
}

function shareOf(shard: string): Share {
  const [, index = 0, of = 0] = (/^(\d{1,6})\/(\d{1,6})$/.exec(shard) ?? []).map(Number);
  if (index < 1 || index > of) throw new UsageError(text('cli.badShard', { shard }));
  return { index, of };
}

/** From a thousandth of a second to a day. */
function secondsOf(limit: string): number {
  const seconds = /^\d{1,5}(?:\.\d{1,3})?$/.test(limit) ? Number(limit) : 0;
  if (seconds < 0.001 || seconds > 86_400) throw new UsageError(text('cli.badTimeLimit', { limit }));
  return seconds;
}
