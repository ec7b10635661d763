import type { Block } from '../block.ts';
import { Place } from '../place.ts';
import { plainProse } from './inline.ts';
import { lineFrom, placeOf, type Line, type Setting } from './line.ts';
import { beginsWords, withoutLastBlank } from './paragraph.ts';

/** A list with one kind of marker and one line to an item, boxes to tick included. */
export function plainList(given: readonly Line[], setting: Setting): Block | undefined {
  const lines = [...given.slice(0, -1), ...given.slice(-1).map(withoutLastBlank)];
  const items: Extract<Block, { kind: 'list' }>['items'] = [];
  const kind = kindOf(lines[0]);
  for (const line of lines) {
    const item = kindOf(line) === kind ? plainItem(line, setting) : undefined;
    if (!item) return undefined;
    items.push(item);
  }
  const [first, last] = [items[0], items.at(-1)];
  return first && last && { kind: 'list', items, range: Place.between(first.range, last.range) };
}

/** Behind a box the parser places what begins with markup otherwise. */
const marker = /^(?:-|\d{1,9}([.)])) (?:\[[ x]\] (?![*[]))?/;

/** What must not change from item to item. */
function kindOf(line: Line | undefined): string | undefined {
  const found = marker.exec(line?.text ?? '');
  return found ? (found[1] ?? '-') : undefined;
}

function plainItem({ text, at }: Line, setting: Setting) {
  const lead = marker.exec(text)?.[0].length ?? 0;
  const content = lineFrom({ text, at }, lead);
  const prose = lead && beginsWords.test(content.text) ? plainProse([content], setting) : undefined;
  const paragraph = prose && { kind: 'paragraph' as const, prose, range: placeOf([content], setting) };
  return paragraph && { range: placeOf([{ text, at }], setting), blocks: [paragraph] };
}
