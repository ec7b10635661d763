import { withoutPrompts } from '../language/prompts.ts';
import { entriesFor, filled, sayings, type EvidenceKind } from './evidence.ts';

/** How and when progress is looked at: review dates in the frontmatter or an objective, or a part on reviews. */
export default {
  id: 'review-method',
  find(plan) {
    const dates = (plan.frontmatter.values['reviews'] ?? []).filter(({ text }) => /\d/.test(withoutPrompts(text)));
    const perObjective = entriesFor(plan).flatMap((entry) => filled(entry, 'review'));
    const part = plan.reviews.flatMap((review) => review.entries.flatMap(sayings));
    return { found: [...perObjective, ...part.map(({ range }) => range), ...dates.map(({ range }) => range)] };
  },
} satisfies EvidenceKind;
