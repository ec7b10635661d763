import { changesIn } from '../evidence/change-recorded.ts';
import { isReviewEntry } from '../evidence/review-entry.ts';
import { remember } from '../document/remember.ts';
import type { Part } from '../document/plan.ts';
import { text } from '../messages/index.ts';
import type { Rule } from './rule.ts';
import { asks, placeFor, progressOf } from './under-way.ts';

export default {
  id: 'plan-never-revised',
  severity: 'warning',
  examples: {
    good: [
      '---\nstart: 2026-04-13\n---\n\n## Objectives\n\n### Lead three groups by May 2027\n\n## Reviews\n\n**15 October 2026.** Two groups led, on track.',
      '---\nstart: 2026-11-02\n---\n\n## Objectives\n\n### Lead three groups by May 2027\n\n## Reviews\n\nMy manager and I will look at it each month.',
      '## Objectives\n\n### Lead three groups by May 2027',
      '---\nstart: 2026-04-13\n---\n\n## Objectives\n\n| Objective | By when? |\n| --- | --- |\n| Lead three groups | May 2027 |\n\n## Change log\n\n| Version | Changes |\n| --- | --- |\n| 2 | O1 moved from March to May |',
      '---\nstart: 2026-04-13\n---\n\n## Objectives\n\n- Lead three groups by May 2027\n\n## Reviews\n\n[When did you review it, and what changed?]',
    ],
    bad: [
      '---\nstart: 2026-10-26\n---\n\n## ⟦Objectives⟧\n\n### Lead three groups by May 2027',
      '---\nstart: 2026-04-13\n---\n\n## Objectives\n\n- Lead three groups by May 2027\n\n## ⟦Reviews⟧\n\nMy manager and I will look at it each month.',
      '---\nstage: final\n---\n\n# ⟦Development plan⟧\n\n| Objective | By when? |\n| --- | --- |\n| Lead three groups | May 2027 |',
      '## ⟦Objectives⟧\n\n### Lead three groups by June 2026',
    ],
  },
  *check(plan, context) {
    const progress = progressOf(plan, context);
    const isFinal = plan.frontmatter.values['stage']?.[0]?.text.toLowerCase() === 'final';
    if (progress === 'new' || (progress === 'unknown' && !isFinal && !plan.reviews.length)) return;
    if (plan.reviews.some(asks) || plan.reviews.some(records) || changesIn(plan).length) return;
    const range = placeFor(plan, plan.reviews);
    if (!range) return;
    const isKnown = progress === 'begun' || isFinal;
    yield { range, message: text('plan-never-revised.message'), ...(isKnown ? {} : { severity: 'hint' }) };
  },
} satisfies Rule;

const records = remember((part: Part): boolean => part.entries.some((entry) => isReviewEntry(entry)));
