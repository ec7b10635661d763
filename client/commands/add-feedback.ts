import { addEntry } from '../insert-entry.ts';
import type { Command } from './command.ts';

/** Adds feedback received today to the plan, as questions. */
export const addFeedback: Command = {
  id: 'pdp.addFeedback',
  run: ({ server }) => addEntry(server, { kind: 'feedback' }),
};
