import type { Block } from '../block.ts';
import { Place, type Origin } from '../place.ts';
import { plainProse } from './inline.ts';
import { placeOf, type Line } from './line.ts';
import { beginsWords, withoutLastBlank } from './paragraph.ts';

/** A list with one kind of marker and one line to an item, boxes to tick included. */
export function plainList(given: readonly Line[], origin: Origin): Block | undefined {
  const lines = [...given.slice(0, -1), ...given.slice(-1).map(withoutLastBlank)];
  const items: Extract<Block, { kind: 'list' }>['items'] = [];
  const kind = kindOf(lines[0]);
  for (const line of lines) {
    const item = kindOf(line) === kind ? plainItem(line, origin) : undefined;
    if (!item) return undefined;
    items.push(item);
  }
  const [first, last] = [items[0], items.at(-1)];
  return first && last && { kind: 'list', items, range: Place.between(first.range, last.range) };
}

/** Behind a box the parser places what begins bold or italic otherwise. */
const marker = /^(?:-|\d{1,9}([.)])) (?:\[[ x]\] (?!\*))?/;

/** What must not change from item to item. */
function kindOf(line: Line | undefined): string | undefined {
  const found = marker.exec(line?.text ?? '');
  return found ? (found[1] ?? '-') : undefined;
}

function plainItem({ text, at }: Line, origin: Origin) {
  const lead = marker.exec(text)?.[0].length ?? 0;
  const content = { text: text.slice(lead), at: at + lead };
  const prose = lead && beginsWords.test(content.text) ? plainProse([content], origin) : undefined;
  const paragraph = prose && { kind: 'paragraph' as const, prose, range: placeOf([content], origin) };
  return paragraph && { range: placeOf([{ text, at }], origin), blocks: [paragraph] };
}
