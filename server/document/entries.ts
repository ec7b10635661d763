import { proseOf, type Block } from './block.ts';
import { readContent } from './content.ts';
import { rowEntries } from './layouts/row.ts';
import { kindsOf } from './part-kinds.ts';
import type { Entry } from './plan.ts';
import { remember } from './remember.ts';
import type { Section } from './sections.ts';

/** What a part records, one entry per table row, list item, paragraph or sub-section; parts inside it are their own. */
export function entriesOf(section: Section, isReflection = kindsOf(section).includes('reflections')): Entry[] {
  const own = section.blocks.flatMap(blockEntries);
  const nested = section.sections.filter((child) => isReflection || !kindsOf(child).length).flatMap(subSection);
  return [...own, ...nested];
}

/** What a block of a part records. */
export const blockEntries = remember((block: Block): Entry[] => {
  if (block.kind === 'table') return rowEntries(block);
  if (block.kind === 'list' && block.items.length)
    return block.items.map(({ range, blocks }) => ({ ...entry(readContent(blocks, []), range), layout: 'list' }));
  return proseOf([block]).length ? [entry(readContent([block], []), block.range)] : [];
});

/** What a section inside a part records. */
export const subSection = remember((section: Section): Entry[] => {
  const rows = section.blocks.flatMap((block) => (block.kind === 'table' ? rowEntries(block) : []));
  const own = rows.length ? section.blocks.filter((block) => block.kind !== 'table') : section.blocks;
  const content = readContent(own, section.sections);
  return [{ ...entry(content, section.range), heading: section.heading?.prose }, ...rows];
});

function entry({ fields, prose }: Pick<Entry, 'fields' | 'prose'>, range: Entry['range']): Entry {
  return { range, heading: undefined, fields, prose, layout: 'section' };
}
