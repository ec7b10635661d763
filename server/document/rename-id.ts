import { lettersOf } from './ids.ts';
import { idUses, itemsOf } from './id-uses.ts';
import { parsePlan } from './parse.ts';
import type { Range } from './place.ts';
import type { Plan } from './plan.ts';

/** Why an id cannot be changed into another. */
export type Refusal = 'form' | 'taken' | 'number' | 'unread';

/**
 * The edits that give an item another id wherever the plan writes it; their ranges are UTF-16 code units. Where the plan would afterwards say
 * anything else (the new id is taken, or is none where the old one stands), a refusal. The plan that comes of it is read once to know that:
 * a rename is rare, and must not lose an objective.
 */
export function renameId(plan: Plan, id: string, name: string): readonly Edit[] | Refusal {
  const wanted = name.trim().toUpperCase();
  if (!/^[A-Z]{1,3}\d{1,2}$/.test(wanted)) return 'form';
  if (wanted === id) return [];
  if (itemsOf(plan).some((item) => item.id === wanted) || isWritten(plan.text, wanted)) return 'taken';
  const uses = idUses(plan).filter((use) => use.id === id);
  if (uses.some(({ isNumber }) => isNumber) && lettersOf(wanted) !== 'O') return 'number';
  // As a label, "O5" is an objective's: what stands behind it would be read as one.
  if (lettersOf(wanted) === 'O' && lettersOf(id) !== 'O') return 'unread';
  const edits = uses.map(({ range: { start, end }, isNumber }) => {
    return { range: { start, end }, text: isNumber ? wanted.slice(1) : wanted };
  });
  return namesOf(parsePlan(applied(plan.text, edits))) === namesOf(plan, id, wanted) ? edits : 'unread';
}

export interface Edit {
  readonly range: Range;
  readonly text: string;
}

/** A text with edits made, which are in order and do not overlap. */
export function applied(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { range, text: inserted } of edits) {
    result += text.slice(at, range.start) + inserted;
    at = range.end;
  }
  return result + text.slice(at);
}

/** Even where it names nothing it may be meant, and would then mean something. */
function isWritten(text: string, id: string): boolean {
  return Array.from(text.matchAll(/\b[A-Z]{1,3}\d{1,2}\b/g)).some(([written]) => written === id);
}

/** All items by their ids, as one text, with one id in place of another. */
function namesOf(plan: Plan, from?: string, to?: string): string {
  const items = itemsOf(plan).map(({ id, of }) => `${of} ${id === from ? to : id}`);
  return [...items, ...idUses(plan).map(({ id }) => (id === from ? to : id))].join('\n');
}
