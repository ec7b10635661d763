import type { Plan } from '../document/plan.ts';
import type { Edit } from '../document/rename-id.ts';
import type { Range } from '../document/prose.ts';
import { blocksOf } from '../document/walk.ts';
import { listEdits } from './list.ts';
import { tableEdits, type WidthOf } from './table.ts';

/**
 * The edits that align a plan's tables and number its lists anew, in order and none in another; of `range` only what touches it. They change
 * blanks, pipes, rulers and numbers of items, never a word. Offsets are UTF-16 code units.
 */
export function formatEdits({ text, root }: Plan, widthOf: WidthOf, range?: Range): Edit[] {
  const edits: Edit[] = [];
  for (const block of blocksOf(root)) {
    if (range && (block.range.end < range.start || range.end < block.range.start)) continue;
    if (block.kind === 'table' && !block.html) edits.push(...tableEdits(text, block, widthOf));
    if (block.kind === 'list') edits.push(...listEdits(text, block.items));
  }
  return edits.sort((one, other) => one.range.start - other.range.start);
}
