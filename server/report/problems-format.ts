import type { Analysis } from '../analysis.ts';
import { formatIsoDate, type CivilDate } from '../language/calendar.ts';
import type { Checklist } from '../checklist-shape.ts';
import { ansi, plain } from './paint.ts';
import { planSummary, type PlanSummary } from './plan-summary.ts';
import { problemsJson } from './problems-json.ts';
import { problemsText, summaryText, type Tally } from './problems-text.ts';

/** How the problems of many files are written piece by piece, so that none but the file at hand need be kept. */
export interface ProblemsFormat {
  start(today: CivilDate): string;
  file(path: string, analysis: Analysis): string;
  readonly between: string;
  end(tally: Tally): string;
}

/** `summary` and `checklists` are for reports on many plans: a line of JSON for each, with its checklist in `checklists`. */
export type FormatName = 'text' | 'json' | 'summary' | 'checklists';

/** What such a line holds. */
export interface Summarised {
  readonly summary: PlanSummary;
  readonly checklist?: Checklist;
}

/** A way of writing, by its name. */
export function problemsFormat(name: FormatName, colours: boolean): ProblemsFormat {
  if (name === 'summary' || name === 'checklists') return summaries(name);
  return name === 'json' ? json : colours ? coloured : uncoloured;
}

const [coloured, uncoloured] = [ansi, plain].map((paint): ProblemsFormat => ({
  start: () => '',
  file: (path, analysis) => `${problemsText(path, analysis, paint)}\n`,
  between: '',
  end: (tally) => (tally.plans + tally.reflections ? summaryText(tally) : ''),
})) as [ProblemsFormat, ProblemsFormat];

/** One document `{ today, files }`, as `JSON.stringify` would indent it. */
const json: ProblemsFormat = {
  start: (today) => `{\n  "today": "${formatIsoDate(today)}",\n  "files": [`,
  file: (path, analysis) =>
    `\n${JSON.stringify(problemsJson(path, analysis), undefined, 2)}`.replaceAll('\n', '\n    '),
  between: ',',
  end: ({ plans, reflections }) => `${plans + reflections ? '\n  ' : ''}]\n}\n`,
};

function summaries(name: 'summary' | 'checklists'): ProblemsFormat {
  return {
    start: () => '',
    file(path, analysis) {
      const summary = planSummary(path, analysis);
      const checklist = name === 'checklists' ? { checklist: analysis.checklist() } : {};
      return `${JSON.stringify({ summary, ...checklist } satisfies Summarised)}\n`;
    },
    between: '',
    end: () => '',
  };
}
