import type { Entry, FieldKind, Part, Plan } from '../document/plan.ts';
import type { Prose } from '../document/prose.ts';
import { remember } from '../document/remember.ts';
import { compareDates, formatIsoDate, parseIsoDate, weekdayOf, type CivilDate } from '../language/calendar.ts';
import { text } from '../messages/index.ts';
import { daysIn, daysInAnswer, impossibleDaysIn, type Days } from '../smart/days.ts';
import type { Finding, Rule, RuleContext } from './rule.ts';
import { startOf } from './under-way.ts';

export default {
  id: 'timescale-impossible',
  severity: 'warning',
  from: 'early',
  examples: {
    good: [
      '## Objectives\n\n### Lead three groups\n\n**Timescale:** Wednesday 30 June 2027\n\n**Review date:** 29 February 2028',
      '---\nstart: 2026-09-07\nend: 2027-05-28\n---\n\n## Objectives\n\n### Lead three groups\n\n**Timescale:** by the end of May 2027',
      '---\nstart: 2026-09-14\n---\n\n| Objective | By when? |\n| --- | --- |\n| Lead three groups | September 2026 |',
      '---\nstart: 2026-09-14\n---\n\n## Objectives\n\n- Apply the certificate that I gained in June 2019 with my caseload',
      '---\nend: 2027-05-28\n---\n\n## Objectives\n\n- Apply for the September 2027 intake of the Level 6 course',
      '## Objectives\n\n- Lead three groups by Monday to Friday, 30 June 2027\n\n## Reviews\n\n- Mon 5 to Fri 9 October 2026: all is well',
    ],
    bad: [
      '## Objectives\n\n### Lead three groups by May 2027\n\n**Review date:** ⟦31 June 2027⟧',
      '| Objective | By when? |\n| --- | --- |\n| Lead three groups | ⟦Monday 30 June 2027⟧ |',
      '---\nstart: 2026-09-07\nend: 2027-05-28\n---\n\n## Objectives\n\n- Lead three groups by ⟦30 June 2027⟧\n- Write two reports by ⟦June 2026⟧',
      '---\nstart: 2026-09-07\nend: ⟦2025-09-07⟧\n---\n\n# My plan',
      '## Reviews\n\n### ⟦Tuesday 15 October 2026⟧\n\nO1 is on track.',
      '## Objectives\n\n### Lead three groups by May 2027\n\n## Action plan\n\n| Objective | Activity | By when? |\n| --- | --- | --- |\n| O1 | Shadow a colleague | ⟦31/02/2027⟧ |',
    ],
  },
  *check(plan, context) {
    const [start, end] = [startOf(plan), dateOf(plan, 'end')];
    const isTurned = start && end && compareDates(end, start) < 0;
    const ends = plan.frontmatter.values['end']?.[0]?.range;
    if (isTurned && ends)
      yield { range: ends, message: text('timescale-impossible.turned', { start: formatIsoDate(start) }) };
    const [from, to] = [start, end].map((date) => (date && !isTurned ? formatIsoDate(date) : '')) as [string, string];
    const found = [
      ...plan.activities.flatMap((part) => ofPart(part, from, to)),
      ...plan.reviews.flatMap((part) => ofReviews(part)),
    ];
    // A plain loop: nearly always there is nothing to add.
    for (const objective of plan.objectives) for (const one of ofEntry(objective, from, to)) found.push(one);
    if (!found.length) return;
    const said = new Set(saidByTimescale(plan, context));
    for (const finding of found) {
      // The rows of an action plan may be objectives too.
      if (said.has(finding.range.start)) continue;
      said.add(finding.range.start);
      yield finding;
    }
  },
} satisfies Rule;

function dateOf({ frontmatter }: Plan, key: string): CivilDate | undefined {
  return parseIsoDate(frontmatter.values[key]?.[0]?.text ?? '');
}

/** Where `objective-timescale` speaks of a day that the calendar does not have. */
function saidByTimescale({ objectives }: Plan, { smart }: RuleContext): number[] {
  return objectives
    .map((objective) => smart(objective).timeBound)
    .flatMap(({ state, evidence }) => (state === 'met' ? [] : evidence.map(({ start }) => start)));
}

/** What is wrong with the times of an objective or an activity; `from` and `to` are the first and the last day of the plan, as far as known. */
const ofEntry = remember((entry: Entry, from: string, to: string): Finding[] => [
  ...slipsIn(entry),
  ...outside(targetsOf(entry), from, to),
]);

const ofPart = remember((part: Part, from: string, to: string): Finding[] =>
  part.entries.flatMap((entry) => ofEntry(entry, from, to)),
);

const ofReviews = remember((part: Part): Finding[] => part.entries.flatMap((entry) => reviewSlips(entry)));

const dated: readonly (FieldKind | undefined)[] = ['timescale', 'review', 'date', 'status', 'outcome'];

/** Days that no calendar has, where an objective or an activity gives a time. */
const slipsIn = remember((entry: Entry): Finding[] => {
  const values = entry.fields.filter(({ kind }) => dated.includes(kind)).map(({ value }) => value);
  return [...('statement' in entry ? [entry.statement as Prose] : []), ...new Set(values)].flatMap(slips);
});

const reviewSlips = remember((entry: Entry): Finding[] => {
  const labels = entry.fields.filter(({ layout }) => layout !== 'cell').map(({ label }) => label);
  const texts = [entry.heading, ...labels, ...entry.prose, ...entry.fields.map(({ value }) => value)];
  return texts.flatMap((prose) => (prose ? slips(prose) : []));
});

const slips = remember((prose: Prose): readonly Finding[] => (/\d/.test(prose.text) ? slipsInText(prose) : none));

const none: readonly Finding[] = [];

const slipsInText = (prose: Prose): Finding[] => [
  ...impossibleDaysIn(prose).map(({ range, words }) => ({
    range,
    message: text('timescale-impossible.message', { words }),
  })),
  ...daysIn(prose, '').flatMap(({ range, words, last, wrongWeekday }) =>
    wrongWeekday ? [{ range, message: text('timescale-impossible.weekday', { words, is: weekday(last) }) }] : [],
  ),
];

function weekday(date: CivilDate): string {
  return text(`timescale-impossible.weekday.${weekdayOf(date)}`);
}

/** The time-scales of an entry as groups of days with a year: one group for what stands under one label. */
const targetsOf = remember((entry: Entry): Days[][] => {
  const asked = entry.fields.filter(({ kind }) => kind === 'timescale').map(({ value }) => value);
  const answers = [...new Set(asked)].map((prose) => daysInAnswer(prose, ''));
  return 'statement' in entry && !answers.some(({ length }) => length)
    ? [targetsIn(entry.statement as Prose)]
    : answers;
});

/** The days of a statement, without those that only say which one is meant: "the September 2027 intake". */
const targetsIn = remember((statement: Prose): Days[] =>
  daysIn(statement, '').filter(({ words }) => {
    const after = statement.text.slice(statement.text.indexOf(words) + words.length);
    return !/^ (?:intake|entry|cohort|start|course|conference|fair|exam|series|edition|version|figures?|budget|plan)\b/i.test(
      after,
    );
  }),
);

/** Targets all of whose days lie before the plan begins, or after it ends; a period that touches it is none. */
function outside(targets: readonly Days[][], from: string, to: string): Finding[] {
  const [start, end] = [parseIsoDate(from), parseIsoDate(to)];
  return targets.flatMap((all): Finding[] => {
    const days = all.filter(({ isTarget }) => isTarget);
    const [first] = days;
    if (!first) return [];
    const { range, words } = first;
    if (start && days.every(({ last }) => compareDates(last, start) < 0))
      return [{ range, message: text('timescale-impossible.early', { words, start: from }) }];
    if (end && days.every((one) => compareDates(one.first, end) > 0 && compareDates(one.due, end) > 0))
      return [{ range, message: text('timescale-impossible.late', { words, end: to }) }];
    return [];
  });
}
