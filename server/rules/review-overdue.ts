import { compareDates, dayNumber, formatIsoDate } from '../language/calendar.ts';
import { text } from '../messages/index.ts';
import { countedFrom, latestLogged, latestRecord, plannedIn } from './review-days.ts';
import type { Rule } from './rule.ts';
import { asks, startOf } from './under-way.ts';

export default {
  id: 'review-overdue',
  severity: 'information',
  examples: {
    good: [
      '---\nreviews: [2026-10-15, 2027-01-14]\n---\n\n## Objectives\n\n### Lead three groups\n\n## Reviews\n\n**15 October 2026.** Went through the plan.',
      '---\nreviews: [2026-10-15]\n---\n\n## Objectives\n\n### Lead three groups\n\n## Review log\n\n| Date | Progress |\n| --- | --- |\n| 20 September 2026 | One group led |',
      '## Objectives\n\n### Lead three groups\n\n**Review date:** 30 September 2026\n\n**Outcome:** Three groups led.',
      '## Objectives\n\n### Lead three groups\n\n**Review date:** 14 January 2027',
      '---\nreviews: [2026-10-12]\n---\n\n## Goals\n\n- Lead three groups\n\n## Progress log\n\n- 12/10/2026: two groups led, goal 1 on track',
    ],
    bad: [
      '---\nstart: 2026-04-13\nreviews: [⟦2026-09-25⟧]\n---\n\n## Objectives\n\n- Lead three groups\n\n## Review log\n\n### 26 June 2026\n\nThe date was changed from 30 June to 30 September.',
      '---\nstart: 2026-06-01\nreviews: [⟦2026-08-28⟧]\n---\n\n## Objectives\n\n- Lead three groups\n\n## Progress\n\nThe room changed on 13 July. In October nine people came.',
      '---\nreviews:\n  - ⟦2026-10-15⟧\n  - 2026-11-12\n  - 2027-01-14\n---\n\n## Objectives\n\n### Lead three groups',
      '## Objectives\n\n### Lead three groups\n\n**Review date:** ⟦30 September 2026⟧',
      '| Objective | Review date |\n| --- | --- |\n| Lead three groups | ⟦30/09/2026⟧ |\n\n## Reviews\n\n- 4 May 2026: agreed the plan.',
    ],
  },
  *check(plan, { today }) {
    if (!plan.objectives.length || plan.reviews.some(asks)) return;
    const start = startOf(plan);
    const from = countedFrom(plan, today);
    const until = formatIsoDate(today);
    const planned = plannedIn(plan, start ? from : '').filter(({ date }) => dayNumber(date) + grace < dayNumber(today));
    if (!planned.length) return;
    const latest = Math.max(
      ...plan.reviews.map((part) => latestRecord(part, from, until)),
      ...plan.implementation.map((part) => latestLogged(part, from, until)),
    );
    const overdue = planned.filter(({ date }) => dayNumber(date) > latest + tolerance);
    const [first, ...others] = overdue.sort((a, b) => compareDates(a.date, b.date));
    if (!first) return;
    const later = new Set(others.map(({ date }) => formatIsoDate(date)));
    later.delete(formatIsoDate(first.date));
    const values = { date: formatIsoDate(first.date), count: later.size };
    const message = text(later.size ? 'review-overdue.several' : 'review-overdue.message', values);
    yield { range: first.range, message };
  },
} satisfies Rule;

/** A review may take place so many days before it is due. */
const tolerance = 31;
/** And be written up so many days after it. */
const grace = 7;
