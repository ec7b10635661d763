import type { Entry, Part, Plan } from '../document/plan.ts';
import { remember } from '../document/remember.ts';
import { findTimescales } from '../language/timescales.ts';
import { sayings } from '../evidence/evidence.ts';
import { isReviewEntry } from '../evidence/review-entry.ts';

/** A review that took place, as a list of them names it. */
export interface ReviewHeld {
  readonly entry: Entry;
  /** Its heading, or its day as the plan writes it. */
  readonly name: string;
  /** How it begins. */
  readonly detail: string;
}

/** The reviews that a plan records, in order; a part with two names is asked once. */
export function reviewsIn({ reviews }: Plan): ReviewHeld[] {
  return [...new Set(reviews.flatMap(reviewsOfPart))];
}

/** Most edits leave the part as it is. */
const reviewsOfPart = remember(({ entries }: Part) => entries.filter((entry) => isReviewEntry(entry)).map(reviewHeld));

const reviewHeld = remember((entry: Entry): ReviewHeld => {
  const said = sayings(entry).map(({ text }) => text);
  const labels = entry.fields.filter(({ layout }) => layout !== 'cell').map(({ label }) => label.text);
  const dated = [...labels, ...said].map(dayIn).find((day) => day !== undefined);
  const name = entry.heading?.text ?? dated ?? said[0] ?? '';
  const detail = said.find((text) => text !== name) ?? '';
  return { entry, name: shortened(name, 60), detail: shortened(detail, 120) };
});

function dayIn(text: string): string | undefined {
  const [time] = findTimescales(text).filter(({ kind }) => kind === 'point');
  return time && text.slice(time.start, time.end);
}

function shortened(text: string, length: number): string {
  const [line = ''] = text.split('\n', 1);
  return line.length > length ? `${line.slice(0, length).trimEnd()} …` : line;
}
