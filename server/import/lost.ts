import type { Root } from 'mdast';
import type { NoteBook } from './notes.ts';
import { wordsOf } from './words.ts';

/** Notes the paragraphs of the Word document that are nowhere in the plan: whatever the reason, a learner must know. */
export function noteLost(paragraphs: readonly string[], tree: Root, notes: NoteBook): void {
  const carried = bare(wordsOf(tree));
  let [place, lost] = [0, 0];
  for (const paragraph of paragraphs) {
    const words = bare(paragraph);
    if (!words) continue;
    // Nearly all stand where they stood, so that a long document is gone through once.
    const next = carried.indexOf(words, place);
    if (next >= 0 && next - place < near) place = next + words.length;
    else if (!carried.includes(words) && (lost += 1) <= mostLost) notes.add('lost', paragraph);
    if (lost > mostLost) return;
  }
}

const near = 20_000;
const mostLost = 200;

/** Letters and digits alone: blanks, hyphens and marks may be written in another way. */
function bare(words: string): string {
  return words.replace(/[^\p{L}\p{N}]/gu, '');
}
