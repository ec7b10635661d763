import { extname } from 'node:path';
import { text } from '../messages/index.ts';
import { UsageError, type Terminal } from './command.ts';
import { readOptions } from './options.ts';
import { chosenSchemes } from './schemes.ts';

/** The options of `pdp report`. Throws a UsageError for what is none. */
export function readReportOptions(args: readonly string[], terminal: Terminal) {
  const { paths, today, own } = readOptions(args, terminal, ownOptions);
  const { to = 'html', output, checklists = false, scheme } = own;
  const kind = reportKinds.find((one) => one === to);
  if (!kind) throw new UsageError(text('cohort.badTo', { to }));
  if (!paths.length) throw new UsageError(text('cohort.noPaths'));
  if (checklists && output === undefined) throw new UsageError(text('cohort.needsOutput'));
  // A report is made anew again and again, and must never take the place of a plan.
  if (output !== undefined && extname(output).toLowerCase() !== `.${kind}`)
    throw new UsageError(text('cohort.badOutput', { path: output, ending: `.${kind}` }));
  const schemes = scheme === undefined ? undefined : chosenSchemes(scheme);
  return { paths, today, to: kind, output, checklists, schemes };
}

export const reportKinds = ['html', 'csv', 'json'] as const;

const ownOptions = {
  to: { type: 'string' },
  output: { type: 'string' },
  checklists: { type: 'boolean' },
  scheme: { type: 'string' },
} as const;
