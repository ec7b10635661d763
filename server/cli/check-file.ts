import { createHash } from 'node:crypto';
import type { CivilDate } from '../language/calendar.ts';
import { documentKind, type DocumentKind } from '../is-plan.ts';
import type { SchemeFile } from '../protocol.ts';
import { problemsFormat, type FormatName } from '../report/problems-format.ts';
import type { Tally } from '../report/problems-text.ts';
import type { Schemes } from '../scheme-files.ts';
import { analyseFile } from './analyse-file.ts';
import type { ExitStatus } from './command.ts';
import type { View } from '../shown.ts';
import { mend } from './mend.ts';
import { readNear } from './near-files.ts';
import { decode, headOf, readBytes } from './read-text.ts';
import { noSchemes, schemesAround, usable } from './schemes.ts';

/** Reads and checks one file, here or in a worker thread, so all that goes in and out is plain and small: no text, no analysis. */
export function checkFile(
  { path, isNamed, knownHash, schemes: paths, near }: FileToCheck,
  settings: CheckSettings,
): Outcome {
  const bytes = readBytes(path);
  // A file that nobody named and that cannot be opened may be a plan.
  const head = 'fault' in bytes ? bytes.head : bytes;
  const kind = head && documentKind(path, headOf(head), false);
  const isSummed = settings.format === 'summary' || settings.format === 'checklists';
  // A reflection counts in its plan's summary.
  if (kind === 'reflection' ? isSummed : !isNamed && head && !kind) return { faults: [], status: 0 };
  if ('fault' in bytes) return { faults: [bytes.fault], status: bytes.status };
  const around = settings.schemes || !paths?.length ? noSchemes : schemesAround(headOf(bytes), paths);
  const beside = readNear(path, near);
  const others = [...around.files, ...beside.map((one) => ({ uri: one.path, text: one.text }))];
  const hash = settings.isCached ? hashOf(bytes) + hashOfAll(others) : '';
  if (knownHash && hash === knownHash) return { isKnown: true, hash, faults: [], status: 0 };
  const decoded = decode(path, bytes);
  if ('fault' in decoded) return { faults: [decoded.fault], status: decoded.status };
  const format = problemsFormat(settings.format, settings.colours);
  const { schemes, faults: schemeFaults } = usable(around);
  const mending = { ...settings, schemes: settings.schemes ?? schemes, near: beside };
  const mended = settings.mending
    ? mend(path, decoded.text, bytes, mending)
    : { text: decoded.text, count: 0, faults: [] };
  const file = { path, text: mended.text, ...mending };
  const analysed = analyseFile(file, (analysis) => {
    const counts = { warning: 0, information: 0, hint: 0, mended: mended.count };
    for (const { severity } of analysis.problems) counts[severity] += 1;
    return { written: format.file(path, analysis), counts, kind: analysis.plan.kind };
  });
  const faults = [...schemeFaults, ...mended.faults, ...analysed.faults];
  return { report: analysed.known, hash, faults, status: faults.length ? 1 : 0 };
}

export interface FileToCheck {
  readonly path: string;
  /** A file that was named is a plan, whatever it says of itself. */
  readonly isNamed: boolean;
  /** The hash of the content that is known already. */
  readonly knownHash?: string | undefined;
  /** Files with marking schemes that it may name. */
  readonly schemes?: readonly string[] | undefined;
  /** Files that bear on it: see `near-files.ts`. */
  readonly near?: readonly string[] | undefined;
}

/** What all files of a run have in common. */
export interface CheckSettings {
  readonly format: FormatName;
  readonly colours: boolean;
  readonly today: CivilDate;
  /** In seconds, for each file. */
  readonly timeLimit: number;
  readonly view: View;
  /** Whether what can be mended safely is, in the file or only in what is reported. */
  readonly mending: 'write' | 'try' | undefined;
  /** Whether results are kept for a later run. */
  readonly isCached: boolean;
  /** What `--scheme` names; without it, schemes are looked for around each plan. */
  readonly schemes?: Schemes;
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
  readonly kind: DocumentKind;
}

function hashOfAll(files: readonly SchemeFile[]): string {
  return files.length ? hashOf(files.map(({ uri, text }) => `${uri}\n${text}`).join('\n')) : '';
}

export function hashOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('base64');
}
