import { entriesFor, filled, type EvidenceKind } from './evidence.ts';
import { plannedReviews, reviewsInWords } from './reviewed.ts';

/** How and when progress is looked at: review dates in the frontmatter or an objective, a part on reviews, or words that plan them. */
export default {
  id: 'review-method',
  find(plan) {
    const perObjective = entriesFor(plan).flatMap((entry) => filled(entry, 'review'));
    const found = [...perObjective, ...plannedReviews(plan)];
    return { found: found.length ? found : reviewsInWords(plan.root) };
  },
} satisfies EvidenceKind;
