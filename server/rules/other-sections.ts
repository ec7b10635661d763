import type { Block } from '../document/block.ts';
import { partKinds } from '../document/labels.ts';
import type { Prose } from '../document/prose.ts';
import { remember } from '../document/remember.ts';
import { proseOfBlock, type Section } from '../document/sections.ts';

/**
 * A question to what stands under headings that name no part of a plan: what is missed elsewhere may be told there, so that its absence is
 * not certain.
 */
export function elsewhere(test: (prose: Prose) => boolean): (section: Section) => boolean {
  const inBlock = remember((block: Block): boolean => proseOfBlock(block).some(test));
  const inSection = remember((section: Section): boolean => {
    const { heading, level, sections } = section;
    // A title says what the whole is, and is no heading of a part.
    const isInner = heading !== undefined && level > 1;
    if (isInner && isPart(heading.prose)) return false;
    return (isInner && section.own.some(inBlock)) || sections.some(inSection);
  });
  return inSection;
}

const isPart = remember(({ text }: Prose): boolean => partKinds(text).length > 0);
