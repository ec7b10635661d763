import type { Analysis } from '../analysis.ts';
import { formatIsoDate, type CivilDate } from '../language/calendar.ts';
import { ansi, plain } from './paint.ts';
import { problemsJson } from './problems-json.ts';
import { problemsText, summaryText, type Tally } from './problems-text.ts';

/** How the problems of many files are written piece by piece, so that none but the file at hand need be kept. */
export interface ProblemsFormat {
  start(today: CivilDate): string;
  file(path: string, analysis: Analysis): string;
  readonly between: string;
  end(tally: Tally): string;
}

export type FormatName = 'text' | 'json';

/** A way of writing, by its name. */
export function problemsFormat(name: FormatName, colours: boolean): ProblemsFormat {
  return name === 'json' ? json : colours ? coloured : uncoloured;
}

const [coloured, uncoloured] = [ansi, plain].map((paint): ProblemsFormat => ({
  start: () => '',
  file: (path, analysis) => `${problemsText(path, analysis, paint)}\n`,
  between: '',
  end: (tally) => (tally.plans ? summaryText(tally) : ''),
})) as [ProblemsFormat, ProblemsFormat];

/** One document `{ today, files }`, as `JSON.stringify` would indent it. */
const json: ProblemsFormat = {
  start: (today) => `{\n  "today": "${formatIsoDate(today)}",\n  "files": [`,
  file: (path, analysis) =>
    `\n${JSON.stringify(problemsJson(path, analysis), undefined, 2)}`.replaceAll('\n', '\n    '),
  between: ',',
  end: ({ plans }) => `${plans ? '\n  ' : ''}]\n}\n`,
};
