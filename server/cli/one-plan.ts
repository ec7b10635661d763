import { text } from '../messages/index.ts';
import type { FileToAnalyse } from './analyse-file.ts';
import { timeLimit } from './check-options.ts';
import { UsageError, type Terminal } from './command.ts';
import { findFiles } from './find-files.ts';
import { readNear } from './near-files.ts';
import { readText, type Fault } from './read-text.ts';
import { chosenSchemes, schemesAround, usable } from './schemes.ts';

/**
 * The plan that a command is about, ready to be analysed, with words on schemes beside it that cannot be used; or why it cannot be had. Throws
 * a UsageError where the paths are not one, or `scheme` names a file that is no scheme.
 */
export function readPlan(
  paths: readonly string[],
  scheme: string | undefined,
  today: ReturnType<Terminal['today']>,
): { readonly file: FileToAnalyse; readonly faults: readonly string[] } | Fault {
  const [path] = paths;
  if (path === undefined || paths.length > 1) throw new UsageError(text('cli.oneFile'));
  const chosen = scheme === undefined ? undefined : chosenSchemes(scheme);
  const read = readText(path);
  if ('fault' in read) return read;
  const [found] = findFiles([path]).files;
  if (found?.kind === 'reflection')
    return { fault: text('cli.reflection', { path, plan: found?.near?.[0] ?? 'plan.md' }), status: 2 };
  const around = usable(schemesAround(read.text, chosen ? [] : found?.schemes));
  const near = readNear(path, found?.near);
  return {
    file: { path, text: read.text, today, timeLimit, schemes: chosen ?? around.schemes, near },
    faults: around.faults,
  };
}
