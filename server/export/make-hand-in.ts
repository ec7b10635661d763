import type { Analysis } from '../analysis.ts';
import { text as message } from '../messages/index.ts';
import { coverRows, coverValue } from './cover.ts';
import { evidenceMap } from './evidence-map.ts';
import type { HandIn, HandInBlock, Heading } from './hand-in.ts';
import { readBlocks } from './read-blocks.ts';

/** A plan as it is handed in on a day (YYYY-MM-DD), with or without the evidence map. */
export function makeHandIn(analysis: Analysis, { day, hasMap }: HandInChoices): HandIn {
  const { plan } = analysis;
  const read = readBlocks(plan.text);
  const title = read.blocks.filter(isHeading).find(({ level }) => level === 1);
  const blocks = withLevels(read.blocks.filter((block) => block !== title));
  const headings = blocks.filter(isHeading);
  return {
    title: title?.runs ?? [{ text: message('export.title') }],
    author: coverValue(plan, 'learner'),
    day,
    cover: coverRows(plan),
    blocks: hasMap ? [...blocks, ...evidenceMap(analysis.checklist(), headings)] : blocks,
    notes: read.notes,
  };
}

export interface HandInChoices {
  readonly day: string;
  readonly hasMap: boolean;
}

/** The title is on the cover sheet, so that what was below it counts from 1; and no level is left out, which would puzzle a screen reader. */
function withLevels(blocks: readonly HandInBlock[]): HandInBlock[] {
  const top = Math.min(...blocks.filter(isHeading).map(({ level }) => level));
  let above = 0;
  return blocks.map((block) => {
    if (!isHeading(block)) return block;
    above = Math.min(block.level - top + 1, above + 1);
    return { ...block, level: above };
  });
}

function isHeading(block: HandInBlock): block is Heading {
  return block.kind === 'heading';
}
