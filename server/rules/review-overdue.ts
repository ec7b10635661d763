import type { Field, Objective, Plan } from '../document/plan.ts';
import type { Place } from '../document/place.ts';
import { remember } from '../document/remember.ts';
import { filled } from '../evidence/evidence.ts';
import { compareDates, dayNumber, formatIsoDate, parseIsoDate, type CivilDate } from '../language/calendar.ts';
import { text } from '../messages/index.ts';
import { daysInAnswer } from '../smart/days.ts';
import { countedFrom, latestRecord } from './review-days.ts';
import type { Rule } from './rule.ts';
import { asks, startOf } from './under-way.ts';

export default {
  id: 'review-overdue',
  severity: 'information',
  isOnTrial: true,
  examples: {
    good: [
      '---\nreviews: [2026-10-15, 2027-01-14]\n---\n\n## Objectives\n\n### Lead three groups\n\n## Reviews\n\n**15 October 2026.** Went through the plan.',
      '---\nreviews: [2026-10-15]\n---\n\n## Objectives\n\n### Lead three groups\n\n## Review log\n\n| Date | Progress |\n| --- | --- |\n| 20 September 2026 | One group led |',
      '## Objectives\n\n### Lead three groups\n\n**Review date:** 30 September 2026\n\n**Outcome:** Three groups led.',
      '## Objectives\n\n### Lead three groups\n\n**Review date:** 14 January 2027',
      '---\nreviews: [2026-10-12]\n---\n\n## Goals\n\n- Lead three groups\n\n## Progress log\n\n- 12/10/2026: two groups led, goal 1 on track',
    ],
    bad: [
      '---\nreviews:\n  - ⟦2026-10-15⟧\n  - 2026-11-12\n  - 2027-01-14\n---\n\n## Objectives\n\n### Lead three groups',
      '## Objectives\n\n### Lead three groups\n\n**Review date:** ⟦30 September 2026⟧',
      '| Objective | Review date |\n| --- | --- |\n| Lead three groups | ⟦30/09/2026⟧ |\n\n## Reviews\n\n- 4 May 2026: agreed the plan.',
    ],
  },
  *check(plan, { today }) {
    if (!plan.objectives.length || plan.reviews.some(asks)) return;
    const start = startOf(plan);
    const from = countedFrom(plan, today);
    // A log of progress is a record, too.
    const logs = [...plan.reviews, ...plan.implementation];
    const latest = Math.max(...logs.map((part) => latestRecord(part, from, formatIsoDate(today))));
    const isOverdue = ({ date }: Planned) => compareDates(date, today) < 0 && dayNumber(date) > latest + tolerance;
    const overdue = plannedIn(plan, start ? from : '').filter(isOverdue);
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

interface Planned {
  readonly date: CivilDate;
  readonly range: Place;
}

function plannedIn({ frontmatter, objectives }: Plan, from: string): Planned[] {
  const listed = (frontmatter.values['reviews'] ?? []).flatMap((value) => {
    const date = parseIsoDate(value.text);
    return date ? [{ date, range: value.range }] : [];
  });
  return [...listed, ...objectives.flatMap((objective) => plannedFor(objective, from))];
}

/** The days on which an objective is to be reviewed, unless it tells what came of it. */
const plannedFor = remember((objective: Objective, from: string): Planned[] => {
  if (filled(objective, 'outcome', 'status', 'change').length) return [];
  return objective.fields
    .filter(isPlan)
    .flatMap(({ value }) => daysInAnswer(value, from).map(({ due, range }) => ({ date: due, range })));
});

/** A day and a few words; more of them tell of a review that took place. */
function isPlan({ kind, label, value }: Field): boolean {
  const names = label.text.toLowerCase();
  const isDate =
    names.includes('review') && !/reviewed (?:on|with)|date reviewed|comment|progress|completion/.test(names);
  return kind === 'review' && isDate && value.text.split(' ').length <= 8;
}
