import type { NearFile } from '../analysis.ts';
import { applyEdits, safeEdits } from '../fix-all.ts';
import type { CivilDate } from '../language/calendar.ts';
import { text as message } from '../messages/index.ts';
import type { View } from '../shown.ts';
import { analyseFile } from './analyse-file.ts';
import { encodeLike } from './read-text.ts';
import { replaceFile } from './write-file.ts';

/** A text after all fixes that cannot change what the plan says; with `mending` "write", the file too, in the encoding of its `bytes`. A fix may lay bare another, so it is looked again. */
export function mend(path: string, text: string, bytes: Uint8Array, settings: MendSettings): Mended {
  let [mended, count] = [text, 0];
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const { known: edits = [] } = analyseFile({ path, text: mended, ...settings }, ({ plan, problems }) =>
      safeEdits(plan, problems),
    );
    if (!edits.length) break;
    mended = applyEdits(mended, edits);
    count += edits.length;
  }
  const reason = count && settings.mending === 'write' ? replaceFile(path, encodeLike(bytes, mended)) : undefined;
  if (reason === undefined) return { text: mended, count, faults: [] };
  return { text, count: 0, faults: [message('cli.fixedNot', { path, reason })] };
}

interface MendSettings {
  readonly today: CivilDate;
  readonly timeLimit: number;
  readonly view: View;
  readonly near: readonly NearFile[];
  readonly mending: 'write' | 'try' | undefined;
}

interface Mended {
  readonly text: string;
  /** How many edits were made. */
  readonly count: number;
  readonly faults: readonly string[];
}

const mostPasses = 10;
