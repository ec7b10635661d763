import type { Block } from '../document/block.ts';
import { gatherUnder } from '../document/gather.ts';
import { idOfEntry, lettersOf } from '../document/ids.ts';
import type { Entry, Part, Plan } from '../document/plan.ts';
import type { Place } from '../document/place.ts';
import { remember } from '../document/remember.ts';
import { proseOfBlock } from '../document/sections.ts';
import { counted, sumOf, type Counts } from './counts.ts';
import { entriesIn, textsOf } from './whole-plan.ts';

/** An item of the self-assessment that has an id (S1), under the heading of its part. */
export interface Need {
  readonly id: string;
  readonly range: Place;
  readonly entry: Entry;
  readonly heading: string;
  /** The other items of the same part, which show what scale is used. */
  readonly beside: readonly Entry[];
}

/** The items of the self-assessment to which the plan gives ids. */
export function needsOf({ selfAssessment }: Plan): Need[] {
  return selfAssessment.flatMap(({ heading, entries }) =>
    entries.flatMap((entry) => {
      const found = idOfEntry(entry);
      return found ? [{ ...found, entry, heading: heading.text, beside: entries }] : [];
    }),
  );
}

/** How often each id with one of these letters stands in the text, where it is given included. */
export const countIds = gatherUnder((_, letters: readonly string[]) => letters, countInBlock, sumOf);

function countInBlock(block: Block, letters: readonly string[]): Counts {
  return counted(
    proseOfBlock(block).flatMap(({ text }) => idsIn(text).filter((id) => letters.includes(lettersOf(id)))),
  );
}

/** The ids that an entry names. */
export const idsNamed = remember((entry: Entry): string[] => textsOf(entry).flatMap(({ text }) => idsIn(text)));

/** Every item that has an id, by its letters: "S" where the plan has S1 and S2. */
export function lettersUsed(needs: readonly Need[]): string[] {
  return [...new Set(needs.map(({ id }) => lettersOf(id)))];
}

/** All that the plan records besides its objectives: where an objective and a need may be named side by side. */
export function recordsOf(plan: Plan): Entry[] {
  return entriesIn(recordingParts(plan));
}

/** The parts that they stand in. */
export function recordingParts({ selfAssessment, activities, objectiveParts, context }: Plan): Part[] {
  return [...selfAssessment, ...activities, ...objectiveParts, ...context];
}

/** "S1", "S1/S2", and all of "S1–S4"; at the end of a sentence too. */
function idsIn(text: string): string[] {
  return Array.from(text.matchAll(mention), ({ groups }) => groups ?? {}).flatMap(({ letters = '', from, to }) => {
    const first = Number(from);
    const last = Math.min(to ? Number(to) : first, first + 20);
    const ids = [`${letters}${from ?? ''}`];
    for (let number = first + 1; number <= last; number += 1) ids.push(`${letters}${number}`);
    return ids;
  });
}

const mention =
  /(?<![\w.&])(?<letters>[A-Z]{1,3})(?<from>\d{1,2})(?!\w|\.\d)(?: ?(?:[-–—]|to) ?[A-Z]{0,3}(?<to>\d{1,2})(?!\w|\.\d))?/g;
