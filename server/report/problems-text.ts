import type { Analysis } from '../analysis.ts';
import { Lines } from '../lines.ts';
import { text as message } from '../messages/index.ts';
import type { Severity } from '../rules/rule.ts';
import type { Paint } from './paint.ts';

/** The problems of a file for a person at a terminal, one line each. */
export function problemsText(path: string, { plan, problems }: Analysis, paint: Paint): string {
  if (!problems.length) return `${message('cli.clean', { path })}\n`;
  const lines = new Lines(plan.text);
  const rows = problems.map((problem) => {
    const { line, column } = lines.placeAt(problem.range.start);
    const place = `${line}:${column}`.padStart(8);
    const word = message(`cli.severity.${problem.severity}`).padEnd(7);
    return `${paint('dim', place)}  ${paint(colours[problem.severity], word)}  ${problem.message}  ${paint('dim', problem.rule)}`;
  });
  return `${[paint('bold', path), ...rows].join('\n')}\n`;
}

/** "3 plans and 1 reflection checked: 12 warnings, 1 note, 0 hints." */
export function summaryText({ plans, reflections, counts }: Tally): string {
  return `${message('cli.summary', {
    plans: [
      ...(plans || !reflections ? [counted('plans', plans)] : []),
      ...(reflections ? [counted('reflections', reflections)] : []),
    ].join(message('cli.and')),
    warnings: counted('warning', counts.warning),
    informations: counted('information', counts.information),
    hints: counted('hint', counts.hint),
  })}\n`;
}

/** What was found so far, in figures. */
export interface Tally {
  readonly plans: number;
  /** Those in files of their own. */
  readonly reflections: number;
  readonly counts: Readonly<Record<Severity | 'mended', number>>;
}

const colours = { warning: 'yellow', information: 'cyan', hint: 'dim' } as const;

function counted(what: string, count: number): string {
  return count === 1 ? message(`cli.${what}.one`) : message(`cli.${what}.many`, { count });
}
