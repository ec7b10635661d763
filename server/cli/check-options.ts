import { text } from '../messages/index.ts';
import { rules } from '../rules/index.ts';
import type { Stage } from '../rules/rule.ts';
import { levels, stageOf } from '../settings.ts';
import type { Level } from '../shown.ts';
import { UsageError, type Terminal } from './command.ts';
import { readOptions } from './options.ts';
import { chosenSchemes } from './schemes.ts';
import type { Share } from './share.ts';

/** The options of `pdp check`. Throws a UsageError for what is none. */
export function readCheckOptions(args: readonly string[], terminal: Terminal) {
  const { own, ...options } = readOptions(args, terminal, ownOptions);
  if (!options.paths.length) throw new UsageError(text('cli.noPaths'));
  if (own.cache === '') throw new UsageError(text('cli.badCache'));
  if (own.fix && own['fix-dry-run']) throw new UsageError(text('cli.bothFixes'));
  return {
    ...options,
    workers: own.workers === undefined ? undefined : workersOf(own.workers),
    shard: own.shard === undefined ? undefined : shareOf(own.shard),
    cache: own.cache,
    ...(own.scheme === undefined ? {} : { schemes: chosenSchemes(own.scheme) }),
    timeLimit: own['time-limit'] === undefined ? timeLimit : secondsOf(own['time-limit']),
    view: { ...(own.stage !== undefined && { stage: readStage(own.stage) }), levels: levelsOf(own.rule ?? []) },
    mending: own.fix ? ('write' as const) : own['fix-dry-run'] ? ('try' as const) : undefined,
  };
}

const ownOptions = {
  workers: { type: 'string' },
  shard: { type: 'string' },
  cache: { type: 'string' },
  'time-limit': { type: 'string' },
  stage: { type: 'string' },
  rule: { type: 'string', multiple: true },
  fix: { type: 'boolean' },
  'fix-dry-run': { type: 'boolean' },
  scheme: { type: 'string' },
} as const;

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

function readStage(stage: string): Stage {
  const known = stageOf(stage);
  if (!known) throw new UsageError(text('cli.badStage', { stage }));
  return known;
}

/** "objective-vague=off" */
function levelsOf(settings: readonly string[]): Record<string, Level> {
  return Object.fromEntries(
    settings.map((setting) => {
      const [rule = '', name] = setting.split('=');
      const level = levels.find((one) => one === name);
      if (!level) throw new UsageError(text('cli.badRule', { setting }));
      const known = rules.map(({ id }) => id);
      if (!known.includes(rule)) throw new UsageError(text('cli.unknownRule', { rule, rules: known.join(', ') }));
      return [rule, level];
    }),
  );
}
