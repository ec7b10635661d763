// All help, for whoever loads it when it is first asked for: no start waits for it.
export { cursorAt } from './cursor.ts';
export { explanationAt } from './explanations/index.ts';
export { frontmatterCursor } from './frontmatter-cursor.ts';
export { markedUnder, pointsFor } from './marking.ts';
export { offersAt } from './offers/index.ts';
