import type { Entry } from '../document/plan.ts';
import { remember } from '../document/remember.ts';
import { findTimescales } from '../language/timescales.ts';
import { written } from '../smart/judge.ts';
import { sayings, type EvidenceKind } from './evidence.ts';

/** A review that took place: an entry with a day or month, and something said of it. */
export default {
  id: 'review-entry',
  find({ reviews }) {
    const entries = reviews.flatMap((part) => part.entries);
    return { found: entries.filter((entry) => isReviewEntry(entry)).map(({ range }) => range) };
  },
} satisfies EvidenceKind;

/** Whether an entry of a part on reviews records one. */
export const isReviewEntry = remember((entry: Entry): boolean => {
  // A date may be the label: "**4 May 2026, with my manager:** no changes".
  const labels = entry.fields.filter(({ layout }) => layout !== 'cell').map(({ label }) => label);
  const texts = [...(entry.heading ? [entry.heading] : []), ...labels, ...sayings(entry)];
  const dated = texts.some((prose) => findTimescales(written(prose)).some((time) => time.kind === 'point'));
  return (
    dated && [...labels, ...sayings(entry)].reduce((words, prose) => words + prose.text.split(/\s+/).length, 0) >= 5
  );
});
