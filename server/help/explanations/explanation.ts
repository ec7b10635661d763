import type { Range } from '../../document/place.ts';
import type { Cursor } from '../cursor.ts';

/** What something in the text is, in Markdown, and where it stands. */
export interface Explanation {
  readonly range: Range;
  readonly text: string;
}

/** One kind of explanation; undefined where there is nothing of its kind. */
export type Explainer = (cursor: Cursor) => Explanation | undefined;
