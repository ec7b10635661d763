import { analyse, type Analysis, type NearFile } from '../analysis.ts';
import type { CivilDate } from '../language/calendar.ts';
import { text as message } from '../messages/index.ts';
import type { Schemes } from '../scheme-files.ts';
import type { View } from '../shown.ts';
import { OutOfTime, withinTime } from './within-time.ts';

/** What is to be known of an analysis, and words on what went wrong: a text that defeats the engine costs its own answer only. */
export function analyseFile<Known>(
  { path, text, today, timeLimit, view = {}, schemes, near }: FileToAnalyse,
  read: (analysis: Analysis) => Known,
): { readonly known: Known | undefined; readonly faults: readonly string[] } {
  const faults: string[] = [];
  const failed = (reason: string) => faults.push(message('cli.failed', { path, reason }));
  const work = () =>
    read(analyse(text, today, (rule, error) => failed(`${rule}: ${reasonOf(error)}`), view, schemes, near));
  try {
    return { known: withinTime(timeLimit, work), faults };
  } catch (error) {
    if (error instanceof OutOfTime) faults.push(message('cli.outOfTime', { path, seconds: timeLimit }));
    else failed(reasonOf(error));
    return { known: undefined, faults };
  }
}

export interface FileToAnalyse {
  readonly path: string;
  readonly text: string;
  readonly today: CivilDate;
  /** In seconds. */
  readonly timeLimit: number;
  readonly view?: View;
  readonly schemes?: Schemes | undefined;
  readonly near?: readonly NearFile[] | undefined;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
