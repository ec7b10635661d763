import { addEntry } from '../insert-entry.ts';
import type { Command } from './command.ts';

/** Adds a review of today to the plan, as questions. */
export const addReview: Command = {
  id: 'pdp.addReview',
  run: ({ server }) => addEntry(server, { kind: 'review' }),
};
