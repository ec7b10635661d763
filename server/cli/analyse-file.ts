import { analyse, type Analysis } from '../analysis.ts';
import type { CivilDate } from '../language/calendar.ts';
import { text as message } from '../messages/index.ts';
import type { Terminal } from './command.ts';

/** The analysis of a text; a text that defeats the parser is said and gives undefined, so that the other files are still checked. */
export function analyseFile(path: string, text: string, today: CivilDate, terminal: Terminal): Analysis | undefined {
  try {
    return analyse(text, today, (rule, error) =>
      terminal.error(message('cli.failed', { path, reason: `${rule}: ${String(error)}` })),
    );
  } catch (error) {
    terminal.error(message('cli.failed', { path, reason: error instanceof Error ? error.message : String(error) }));
    return undefined;
  }
}
