import { ansi } from '../report/paint.ts';
import type { CheckSettings } from './check-file.ts';
import { checkFiles } from './check-files.ts';
import { readCheckOptions } from './check-options.ts';
import { CheckOutput } from './check-output.ts';
import type { Command } from './command.ts';
import { findFiles } from './find-files.ts';
import { Progress } from './progress.ts';
import { ResultCache } from './result-cache.ts';
import { shareOf } from './share.ts';

/** `pdp check PATHS…`: the problems of each plan, written as soon as they and those of all files before it are known. */
export const check: Command = async (args, terminal) => {
  const { paths, shard, workers, cache: cachePath, ...options } = readCheckOptions(args, terminal);
  // What is mended must be looked at anew.
  const isCached = cachePath !== undefined && !options.mending;
  const settings: CheckSettings = { ...options, colours: terminal.paint === ansi, isCached };
  const found = findFiles(paths);
  const files = shard ? shareOf(found.files, shard) : found.files;
  const cache = isCached && cachePath !== undefined ? new ResultCache(cachePath, settings, terminal.error) : undefined;
  // Between the pieces of a JSON document on the same screen, a bar would wipe out part of it.
  const hasBar = files.length > 1 && !(terminal.outIsScreen && settings.format === 'json');
  const progress = hasBar && terminal.screen ? new Progress(terminal.screen, files.length) : undefined;
  const output = new CheckOutput(terminal, settings, progress);
  const onDone = () => progress?.step();
  try {
    await output.start();
    for await (const { file, outcome } of checkFiles(files, { settings, cache, workers, onDone }))
      await output.add(file, outcome);
  } finally {
    progress?.end();
  }
  // What one share of a folder holds says nothing of the folder.
  await output.end(shard ? [] : found.folders);
  cache?.save();
  return output.status;
};
