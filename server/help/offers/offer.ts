import type { Range } from '../../document/place.ts';
import type { Cursor } from '../cursor.ts';

/** What may be written at the cursor. */
export interface Offer {
  readonly label: string;
  readonly kind: 'key' | 'value' | 'field' | 'reference' | 'standard' | 'date' | 'verb' | 'stage';
  readonly detail?: string | undefined;
  /** What it is for. */
  readonly about?: string | undefined;
  /** What it takes the place of: on the line of the cursor, and around it. */
  readonly range: Range;
  /** Prompts in it are questions to the learner, and tab stops where the editor has them. */
  readonly text: string;
  /** Words to choose from behind the text. */
  readonly choices?: readonly string[];
  /** What an editor compares with what stands between the beginning of the range and the cursor. */
  readonly filter: string;
}

/** One kind of offers; empty where it has none here. */
export type Source = (cursor: Cursor) => Offer[];
