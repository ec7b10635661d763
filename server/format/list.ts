import type { Edit } from '../document/rename-id.ts';
import type { Range } from '../document/prose.ts';

/**
 * Numbers the items of an ordered list one after the other, from the first one's number on. What an item holds keeps its place, so a list in
 * which a longer number would push it to the right is left alone; so is one of years.
 */
export function listEdits(text: string, items: readonly { readonly range: Range }[]): Edit[] {
  const edits: Edit[] = [];
  const markers = items.map(({ range }) => markerOf(text.slice(range.start, range.end)));
  const first = Number(markers[0]?.number);
  for (const [index, { range }] of items.entries()) {
    const marker = markers[index];
    const wanted = String(first + index);
    if (!marker || Math.max(marker.number.length, wanted.length) > mostDigits) return [];
    if (Number(marker.number) === first + index) continue;
    const made = renumbered(marker, wanted, range.start, isIndentedBehind(text, range.end));
    if (!made) return [];
    edits.push(...made);
  }
  return edits;
}

interface Marker {
  readonly number: string;
  readonly padding: string;
  /** Whether the item has more lines than one. */
  readonly isLong: boolean;
}

/** More are a year. */
const mostDigits = 3;
/** With one more blank it would be code. */
const mostPadding = 4;

function markerOf(item: string): Marker | undefined {
  const { number, padding = '' } = /^(?<number>\d{1,9})[.)](?<padding>[ \t]*)/.exec(item)?.groups ?? {};
  return number ? { number, padding, isLong: /[\r\n]/.test(item) } : undefined;
}

/** What stands below an item begins where its first words do: the blanks before them make up for the length of the number. */
function renumbered({ number, padding, isLong }: Marker, wanted: string, start: number, isFollowed: boolean) {
  const end = start + number.length;
  const edits: Edit[] = [{ range: { start, end }, text: wanted }];
  const growth = wanted.length - number.length;
  if (growth === 0 || !(isLong || isFollowed)) return edits;
  const width = padding.length - growth;
  if (!/^ +$/.test(padding) || width < 1 || width > mostPadding) return undefined;
  return [...edits, { range: { start: end + 1, end: end + 1 + padding.length }, text: ' '.repeat(width) }];
}

/** Whether what stands behind an item would be taken for a part of it if what it holds began further to the left. */
function isIndentedBehind(text: string, end: number): boolean {
  return /^(?:[ \t>]*[\r\n])+[ \t>]/.test(text.slice(end, end + 1000));
}
