import type { Block } from '../document/block.ts';
import { gatherListUnder } from '../document/gather.ts';
import { isReferences } from '../document/part-kinds.ts';
import type { Place } from '../document/place.ts';
import { sourceRange } from '../document/prose.ts';
import { proseOfBlock, type Section } from '../document/sections.ts';
import { findAuthors } from '../language/reflective-models.ts';
import { withoutPrompts } from '../language/prompts.ts';

/** An author of a reflective model as the plan names them. */
export interface ModelMention {
  readonly author: string;
  readonly range: Place;
  readonly year: { readonly text: string; readonly range: Place } | undefined;
  /** Whether it stands inside brackets, where a year is written without its own. */
  readonly isBracketed: boolean;
  /** Whether it stands in the reference list. */
  readonly isListed: boolean;
}

/** Where a plan names the authors of reflective models. */
export function mentionsOfModels(text: Section): readonly ModelMention[] {
  return inSection(text, false);
}

const inSection = gatherListUnder(
  (heading, isListed: boolean) => isListed || (heading !== undefined && isReferences(heading)),
  inBlock,
);

function inBlock(block: Block, isListed: boolean): readonly ModelMention[] {
  return proseOfBlock(block).flatMap((prose) =>
    findAuthors(withoutPrompts(prose.text)).map(({ author, start, end, year }) => ({
      author,
      range: sourceRange(prose, start, end),
      year: year && { text: year.text, range: sourceRange(prose, year.start, year.end) },
      isBracketed: prose.text.lastIndexOf('(', start) > prose.text.lastIndexOf(')', start),
      isListed,
    })),
  );
}
