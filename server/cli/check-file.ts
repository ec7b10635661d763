import { createHash } from 'node:crypto';
import type { CivilDate } from '../language/calendar.ts';
import { isPlan } from '../protocol.ts';
import { problemsFormat, type FormatName } from '../report/problems-format.ts';
import type { Tally } from '../report/problems-text.ts';
import { analyseFile } from './analyse-file.ts';
import type { ExitStatus } from './command.ts';
import { decode, headOf, readBytes } from './read-text.ts';

/** Reads and checks one file, here or in a worker thread, so all that goes in and out is plain and small: no text, no analysis. */
export function checkFile({ path, isNamed, knownHash }: FileToCheck, settings: CheckSettings): Outcome {
  const bytes = readBytes(path);
  // A file that nobody named and that cannot be opened may be a plan.
  const head = 'fault' in bytes ? bytes.head : bytes;
  if (!isNamed && head && !isPlan(path, headOf(head), false)) return { faults: [], status: 0 };
  if ('fault' in bytes) return { faults: [bytes.fault], status: bytes.status };
  const hash = settings.isCached ? hashOf(bytes) : '';
  if (knownHash && hash === knownHash) return { isKnown: true, hash, faults: [], status: 0 };
  const decoded = decode(path, bytes);
  if ('fault' in decoded) return { faults: [decoded.fault], status: decoded.status };
  const format = problemsFormat(settings.format, settings.colours);
  const { known, faults } = analyseFile({ path, text: decoded.text, ...settings }, (analysis) => {
    const counts = { warning: 0, information: 0, hint: 0 };
    for (const { severity } of analysis.problems) counts[severity] += 1;
    return { written: format.file(path, analysis), counts };
  });
  return { report: known, hash, faults, status: faults.length ? 1 : 0 };
}

export interface FileToCheck {
  readonly path: string;
  /** A file that was named is a plan, whatever it says of itself. */
  readonly isNamed: boolean;
  /** The hash of the content that is known already. */
  readonly knownHash?: string | undefined;
}

/** What all files of a run have in common. */
export interface CheckSettings {
  readonly format: FormatName;
  readonly colours: boolean;
  readonly today: CivilDate;
  /** In seconds, for each file. */
  readonly timeLimit: number;
  /** Whether results are kept for a later run. */
  readonly isCached: boolean;
}

/** What came of a file. */
export interface Outcome {
  /** None where it is no plan, or could not be checked. */
  readonly report?: Report | undefined;
  /** The hash of its content, where results are kept. */
  readonly hash?: string;
  /** Its content is what was known, and so is its report. */
  readonly isKnown?: boolean;
  /** Words on what was left unchecked, and what they come to. */
  readonly faults: readonly string[];
  readonly status: ExitStatus;
}

/** A file's problems, as they are written and in figures. */
export interface Report {
  readonly written: string;
  readonly counts: Tally['counts'];
}

export function hashOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('base64');
}
