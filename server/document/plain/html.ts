import type { Block } from '../block.ts';
import { complexityOf } from '../complexity.ts';
import { htmlTables } from '../layouts/html-table.ts';
import { isHtmlBlock } from '../line-kinds.ts';
import { Place } from '../place.ts';
import { contentEnd } from '../split.ts';
import type { Setting } from './line.ts';

/** HTML of the kind that a blank line ends, of which the text must hold none: the tables in it, or nothing that is read. */
export function plainHtml(text: string, { origin }: Setting): readonly Block[] | undefined {
  // What the parser would be spared is no more to be judged than it is.
  if (!isHtmlBlock(text) || complexityOf(text) > 1) return undefined;
  const [start, end] = [0, contentEnd(text)];
  const tables = htmlTables(text, { start, end }, origin);
  return tables.length ? tables : [{ kind: 'other', range: new Place(origin, start, end) }];
}
