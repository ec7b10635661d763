import type { Objective, Plan } from '../document/plan.ts';
import { lineEnd } from '../document/split.ts';
import { blocksOf } from '../document/walk.ts';
import { objectiveAt } from '../help/cursor.ts';
import { startOfLine } from '../help/lines.ts';
import { text } from '../messages/index.ts';
import type { Fix } from '../rules/rule.ts';
import { factsAfter, factsOf, factsOfObjective, type Facts } from './facts.ts';
import type { Move } from './move.ts';
import { rowBelow, writtenTable } from './table-at.ts';
import { aimsOf } from './two-aims.ts';

/**
 * Two objectives of one that holds two aims, in the learner's own words; a date behind both goes with each. The second stands behind the last
 * objective, so that no other changes its number; what else the first has stays with it.
 */
export default {
  id: 'split-objective',
  at(cursor) {
    const { plan } = cursor;
    const objective = objectiveAt(cursor);
    const aims = objective && aimsOf(plan, objective);
    if (!objective || !aims) return [];
    const last = plan.objectives.findLast(({ layout }) => layout === objective.layout) ?? objective;
    const added = addObjective(plan, objective, last, aims.second);
    if (!added) return [];
    const { start, end } = objective.statement.range;
    const edits = [{ range: { start, end }, text: aims.first }, added];
    return isSplit(plan, objective, edits)
      ? [{ title: text('move.split-objective', { id: objective.id }), edits }]
      : [];
  },
} satisfies Move;

/** An objective behind the last, written as the first is; undefined where that is not safe. */
function addObjective(
  plan: Plan,
  like: Objective,
  last: Objective,
  statement: string,
): Fix['edits'][number] | undefined {
  const { text: source, eol, root } = plan;
  if (like.layout === 'row') {
    const tables = [...blocksOf(root)].flatMap((block) =>
      block.kind === 'table' ? (writtenTable(plan, block) ?? []) : [],
    );
    const table = tables.find(({ table: { range } }) => range.start <= like.range.start && like.range.end <= range.end);
    const row = table?.rows.find(
      ({ range }) => range.start <= like.statement.range.start && like.statement.range.end <= range.end,
    );
    if (!table || !row) return undefined;
    const cells = row.cells.map(({ start, end }) =>
      start <= like.statement.range.start && like.statement.range.end <= end
        ? nextNumber(plan, source.slice(start, like.statement.range.start)) + statement
        : '',
    );
    return rowBelow(plan, table, table.rows.length - 1, cells);
  }
  const { start, end } = like.statement.range;
  const opening = source.slice(startOfLine(source, start), start);
  if (!openings.test(opening) || lineEnd(source, end) !== end) return undefined;
  const at = lineEnd(source, last.range.end);
  const apart = like.layout === 'section' ? eol + eol : eol;
  return { range: { start: at, end: at }, text: apart + nextNumber(plan, opening) + statement };
}

/** The opening of a line with the number of a new objective in place of the one it has. */
function nextNumber({ objectives }: Plan, opening: string): string {
  const numbers = objectives.map(({ id }) => Number(/^O(\d{1,4})$/.exec(id)?.[1] ?? 0));
  return opening.replace(/\d{1,4}/, String(Math.max(...numbers) + 1));
}

/** Whether afterwards one objective says less, one is new, and all else is as it was. */
function isSplit(plan: Plan, { id, ...objective }: Objective, edits: Fix['edits']): boolean {
  const before = factsOf(plan);
  const after: Facts | undefined = factsAfter(plan, edits);
  if (!after || after.objectives.size !== before.objectives.size + 1) return false;
  const kept = [...before.objectives].every(([other, said]) => other === id || after.objectives.get(other) === said);
  const rest = (said: string | undefined) => said?.split('\n').slice(1).join('\n');
  const isShorter = rest(after.objectives.get(id)) === rest(factsOfObjective({ id, ...objective }));
  return kept && isShorter && JSON.stringify(before.records) === JSON.stringify(after.records);
}

/** A heading or an item. */
const openings = /^ {0,3}#{1,6} |^[ \t]*(?:[-*+]|\d{1,9}[.)]) /;
