import { isChanged } from '../evidence/change-recorded.ts';
import { isReviewEntry } from '../evidence/review-entry.ts';
import type { Part } from '../document/plan.ts';
import { remember } from '../document/remember.ts';
import { ask } from '../document/watch.ts';
import { formatIsoDate } from '../language/calendar.ts';
import { text } from '../messages/index.ts';
import { tellsOutcome } from './outcomes.ts';
import { countedFrom, goesBack, isToCome, plannedIn, reviewsOf } from './review-days.ts';
import type { Rule } from './rule.ts';
import { asks, placeFor, progressOf } from './under-way.ts';

export default {
  id: 'plan-never-revised',
  severity: 'warning',
  examples: {
    good: [
      '---\nstart: 2026-04-13\n---\n\n## Objectives\n\n### Lead three groups by May 2027\n\n## Reviews\n\n**15 October 2026.** Two groups led, on track.',
      '---\nstart: 2026-04-13\n---\n\n## Objectives\n\n- Lead three groups by May 2027\n\n## Reviews\n\n**Reviewed 4 May 2026 with my manager:** no changes.',
      '---\nstart: 2026-11-02\n---\n\n## Objectives\n\n### Lead three groups by May 2027\n\n## Reviews\n\nMy manager and I will look at it each month.',
      '## Objectives\n\n### Lead three groups by May 2027',
      '---\nstart: 2026-04-13\n---\n\n## Objectives\n\n| Objective | By when? |\n| --- | --- |\n| Lead three groups | May 2027 |\n\n## Change log\n\n| Version | Changes |\n| --- | --- |\n| 2 | O1 moved from March to May |',
      '---\nstart: 2026-03-02\n---\n\n## Objectives\n\n- Lead three groups by May 2027\n\n## Progress diary\n\n- 4 May: first group.\n- 16 October: met my manager, one more agreed. We put the last one back to May.',
      '---\nstart: 2026-10-12\nreviews: [2027-01-15, 2027-04-23]\n---\n\n## Objectives\n\n- Lead three groups by May 2027',
      '## Objectives\n\n### Lead three groups by June 2026\n\n**Outcome:** All three led by 12 June.',
      '---\nstart: 2026-04-13\n---\n\n## Objectives\n\n- Lead three groups by May 2027\n\n## Reviews\n\n[When did you review it, and what changed?]',
    ],
    bad: [
      '---\nstart: 2026-10-26\n---\n\n## ⟦Objectives⟧\n\n### Lead three groups by May 2027',
      '---\nstart: 2026-04-13\n---\n\n## Objectives\n\n- Lead three groups by May 2027\n\n## ⟦Reviews⟧\n\nMy manager and I will look at it each month.',
      '---\nstage: final\n---\n\n# ⟦Development plan⟧\n\n| Objective | By when? |\n| --- | --- |\n| Lead three groups | May 2027 |',
      '## ⟦Objectives⟧\n\n### Lead three groups by June 2026',
      '## 1. Review of last year\n\nLorna met her target.\n\n## ⟦2. Objectives⟧\n\n- Lead three groups by June 2026',
      '---\nstart: 2026-04-13\n---\n\n## Objectives\n\n- Lead three groups by May 2027\n\n## ⟦Reviews⟧\n\n- [ ] 10 December 2026, with my manager',
    ],
  },
  *check(plan, context) {
    const progress = progressOf(plan, context);
    const isFinal = plan.frontmatter.values['stage']?.[0]?.text.toLowerCase() === 'final';
    if (progress === 'new' || (progress !== 'begun' && !isFinal && !reviewsOf(plan).length)) return;
    if (plan.reviews.some(asks) || ask(plan, isChanged)) return;
    const [from, today] = [countedFrom(plan, context.today), formatIsoDate(context.today)];
    const reviews = reviewsOf(plan);
    if (reviews.some((part) => records(part, from, today))) return;
    const dates = plannedIn(plan, from).map(({ date }) => formatIsoDate(date));
    // Reviews that are agreed and still to come are no neglect.
    if (!isFinal && dates.length && dates.every((date) => date >= today)) return;
    const range = placeFor(plan, reviews);
    if (!range) return;
    const isKnown =
      (progress === 'begun' || isFinal) && !plan.implementation.some(tracks) && !plan.objectives.some(tellsOutcome);
    yield { range, message: text('plan-never-revised.message'), ...(isKnown ? {} : { severity: 'hint' }) };
  },
} satisfies Rule;

/** Whether a log goes back to the objectives on some day: that may be a review. */
const tracks = remember((part: Part): boolean => part.entries.some((entry) => isReviewEntry(entry) && goesBack(entry)));

const records = remember((part: Part, from: string, today: string): boolean =>
  part.entries.some((entry) => isReviewEntry(entry) && !isToCome(entry, from, today)),
);
