import type { Fix } from '../rules/rule.ts';
import addFeedback from './add-feedback.ts';
import addField from './add-field.ts';
import addReview from './add-review.ts';
import addRow from './add-row.ts';
import headingsToTable from './headings-to-table.ts';
import type { Move, MoveCursor } from './move.ts';
import recordChange from './record-change.ts';
import sortByDate from './sort-by-date.ts';
import splitObjective from './split-objective.ts';
import tableToHeadings from './table-to-headings.ts';

/** Every move, in the order in which they are offered. */
export const moves: readonly Move[] = [
  recordChange,
  splitObjective,
  addRow,
  sortByDate,
  tableToHeadings,
  headingsToTable,
  addReview,
  addFeedback,
  addField,
];

/** What the moves would do at a place, each with the id of its move. */
export function movesAt(place: MoveCursor): { readonly id: string; readonly fix: Fix }[] {
  return moves.flatMap((move) => move.at(place).map((fix) => ({ id: move.id, fix })));
}

// What commands and keys ask for.
export { newFeedback } from './add-feedback.ts';
export { newReflection, reflectionFile } from './add-reflection.ts';
export { newReview } from './add-review.ts';
export { nextCell } from './next-cell.ts';
export { whatNext } from './what-next.ts';
