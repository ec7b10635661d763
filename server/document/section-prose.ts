import { gatherList } from './gather.ts';
import { proseOfBlock } from './sections.ts';

/** What a section says, and then what each section inside it says. */
export const proseOfSection = gatherList(proseOfBlock);
