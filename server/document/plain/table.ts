import type { Block } from '../block.ts';
import { limits } from '../complexity.ts';
import { Place } from '../place.ts';
import type { Prose } from '../prose.ts';
import { plainProse } from './inline.ts';
import { placeOf, type Line, type Setting } from './line.ts';

/** A table with a pipe at both ends of each row, and as many cells in every row. */
export function plainTable([header, ruler, ...body]: readonly Line[], setting: Setting): Block | undefined {
  if (!header || !ruler || !/^\|(?: *:?-+:? *\|)+$/.test(ruler.text)) return undefined;
  const columns = ruler.text.split('|').length - 2;
  if (columns * (body.length + 1) > limits.cells) return undefined;
  const rows: { range: Place; cells: Prose[] }[] = [];
  for (const line of [header, ...body]) {
    const cells = plainCells(line, setting);
    if (cells?.length !== columns) return undefined;
    rows.push({ range: placeOf([line], setting), cells });
  }
  return { kind: 'table', rows, range: placeOf([header, ruler, ...body], setting) };
}

function plainCells({ text, at }: Line, setting: Setting): Prose[] | undefined {
  if (text.length < 2 || !text.startsWith('|') || !text.endsWith('|')) return undefined;
  const cells: Prose[] = [];
  let start = at + 1;
  for (const cell of text.slice(1, -1).split('|')) {
    // Beside "||" the parser places other cells otherwise.
    if (!cell) return undefined;
    const words = cell.trim();
    // Where nothing is said, it would be said behind the blank that follows the pipe.
    const lead = words ? cell.length - cell.trimStart().length : 1;
    const prose = words
      ? plainProse([{ text: words, at: start + lead }], setting)
      : emptyProse(new Place(setting.origin, start + lead, start + lead));
    if (!prose) return undefined;
    cells.push(prose);
    start += cell.length + 1;
  }
  return cells;
}

function emptyProse(range: Place): Prose {
  return { text: '', range, runs: [], bold: [], lines: [0] };
}
