import { flattened, type Block } from './block.ts';
import type { PartKind } from './plan.ts';
import type { Section } from './sections.ts';

/** All blocks under a section without its headings, each before those inside it. */
export function* blocksOf({ blocks, sections }: Section): Iterable<Block> {
  yield* flattened(blocks);
  for (const section of sections) yield* blocksOf(section);
}

/** All sections inside a section, each before those inside it. */
export function* sectionsOf({ sections }: Section): Iterable<Section> {
  for (const section of sections) {
    yield section;
    yield* sectionsOf(section);
  }
}

/** The kinds of parts that hold something of their own: what is in those with objectives, the objectives tell. */
export const recordKinds: readonly PartKind[] = [
  'context',
  'careerGoals',
  'selfAssessment',
  'activities',
  'implementation',
  'feedback',
  'reviews',
  'reflections',
  'standards',
  'references',
  'declaration',
];
