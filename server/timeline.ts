import type { Entry, Objective, Plan } from './document/plan.ts';
import type { Place } from './document/place.ts';
import type { Prose } from './document/prose.ts';
import { plannedFor } from './evidence/planned.ts';
import { fieldsSaying } from './evidence/evidence.ts';
import { formatIsoDate, parseIsoDate, type CivilDate } from './language/calendar.ts';
import type { Timeline, TimelineEvent } from './checklist-shape.ts';
import { startOf, targetOf } from './rules/under-way.ts';
import { nameOf, shortened } from './short-words.ts';
import { daysIn, daysInAnswer, type Days } from './smart/days.ts';

/** When what is planned is to be done, reviewed and handed in, by date; and the objectives that name no day. `lineOf` counts from 1. */
export function timelineOf(plan: Plan, today: CivilDate, lineOf: (range: Place) => number): Timeline {
  const start = startOf(plan);
  const from = start ? formatIsoDate(start) : '';
  const moments = [
    ...whole(plan),
    ...plan.objectives.flatMap((objective) => momentsOf(objective, from)),
    ...activityMoments(plan, from),
    ...reviewMoments(plan, from),
  ];
  const events = moments.map(({ range, ...moment }) => ({ ...moment, line: lineOf(range) }));
  const undated = plan.objectives.filter((objective) => !targetOf(objective, from));
  return {
    today: formatIsoDate(today),
    events: inOrder(events),
    undated: undated.map(({ id, statement }) => ({
      id,
      title: shortened(statement.text),
      line: lineOf(statement.range),
    })),
  };
}

type Moment = Omit<TimelineEvent, 'line'> & { readonly range: Place };

/** The days of the plan as a whole, as its frontmatter gives them. */
function whole({ frontmatter }: Plan): Moment[] {
  const days = (key: string) =>
    (frontmatter.values[key] ?? []).flatMap(({ text, range }) => {
      const date = parseIsoDate(text);
      return date ? [{ date: formatIsoDate(date), range }] : [];
    });
  const kinds = { start: 'start', end: 'end', submission: 'submission', reviews: 'review' } as const;
  return Object.entries(kinds).flatMap(([key, kind]) => days(key).map((day) => ({ ...day, kind, title: '' })));
}

/** The target of an objective, and the days that it names for its activities and reviews. */
function momentsOf(objective: Objective, from: string): Moment[] {
  const { id, statement } = objective;
  const target = targetOf(objective, from);
  const done: Moment[] = target ? [moment('objective', target, shortened(statement.text), [id])] : [];
  const named = (kind: 'activity' | 'review', days: readonly Days[], { text }: Prose) =>
    days.map((day) => moment(kind, day, shortened(text), [id]));
  return [
    ...done,
    ...fieldsSaying(objective, 'activity').flatMap(({ value }) =>
      named('activity', targets(daysIn(value, from)), value),
    ),
    ...fieldsSaying(objective, 'review').flatMap(({ value }) => named('review', daysInAnswer(value, from), value)),
  ];
}

/** The days by which activities outside of the objectives are to be done. */
function activityMoments(plan: Plan, from: string): Moment[] {
  const about = new Map<Entry, string[]>();
  for (const objective of plan.objectives)
    for (const entry of plannedFor(plan, objective)) about.set(entry, [...(about.get(entry) ?? []), objective.id]);
  const entries = plan.activities.flatMap((part) => part.entries);
  return entries.flatMap((entry) => {
    const asked = fieldsSaying(entry, 'timescale', 'date').flatMap(({ value }) => daysInAnswer(value, from));
    const texts = [...fieldsSaying(entry, 'activity').map(({ value }) => value), ...entry.prose];
    const days = targets(asked.length ? asked : texts.flatMap((prose) => daysIn(prose, from)));
    return days.map((day) => moment('activity', day, nameOf(entry), about.get(entry) ?? []));
  });
}

/** The days of reviews that a part of their own tells of or plans. */
function reviewMoments({ reviews }: Plan, from: string): Moment[] {
  return reviews
    .flatMap((part) => part.entries)
    .flatMap((entry) => {
      const dated = fieldsSaying(entry, 'date').flatMap(({ value }) => daysInAnswer(value, from));
      const headed = entry.heading ? daysIn(entry.heading, from) : [];
      return [...dated, ...headed].slice(0, 1).map((day) => moment('review', day, ''));
    });
}

function moment(kind: Moment['kind'], { due, range }: Days, title: string, objectives: string[] = []): Moment {
  return { kind, date: formatIsoDate(due), range, title, ...(objectives.length ? { objectives } : {}) };
}

function targets(days: readonly Days[]): Days[] {
  return days.filter(({ isTarget }) => isTarget);
}

/** By date, each thing once: a review that is planned at the top and told of in a log is one. */
function inOrder(events: readonly TimelineEvent[]): TimelineEvent[] {
  const keyOf = ({ kind, date, title, objectives }: TimelineEvent) =>
    kind === 'review' ? `${kind} ${date}` : JSON.stringify([kind, date, title, objectives]);
  const once = new Map<string, TimelineEvent>();
  for (const event of events) if (!once.has(keyOf(event))) once.set(keyOf(event), event);
  return [...once.values()].sort((a, b) => a.date.localeCompare(b.date));
}
