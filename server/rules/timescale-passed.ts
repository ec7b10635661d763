import type { Entry, FieldKind, Objective, Part, Plan } from '../document/plan.ts';
import { remember } from '../document/remember.ts';
import { ask } from '../document/watch.ts';
import { filled } from '../evidence/evidence.ts';
import { formatIsoDate } from '../language/calendar.ts';
import { anyOfWords } from '../language/match.ts';
import cues from '../lexicon/account-cues.json' with { type: 'json' };
import { text } from '../messages/index.ts';
import { addField, isAsked, type Wanted } from './add-field.ts';
import { objectivesNamedIn } from './named-objectives.ts';
import type { Rule } from './rule.ts';
import { isPassed, startOf, targetOf } from './under-way.ts';

export default {
  id: 'timescale-passed',
  severity: 'information',
  isOnTrial: true,
  examples: {
    good: [
      '## Objectives\n\n### Lead three groups by 30 June 2026\n\n**Outcome:** Two led, the third is in July.',
      '## Objectives\n\n### Lead three groups\n\n**Timescale:** 23 November 2026',
      '## Objectives\n\n### Lead three groups by June 2026\n\n## Reviews\n\n- 2 July 2026: objective 1 is complete, all three groups were led.',
      '## Objectives\n\n### Lead three groups\n\n**Timescale:** by the end of June',
      '## Objectives\n\n- Lead the groups that I have run since May 2024\n- Run a job club from 1 May 2026',
      '---\nsubmission: 2026-05-01\n---\n\n## Objectives\n\n### Lead three groups by 30 June 2026',
    ],
    bad: [
      '## Objectives\n\n### Lead three groups by ⟦30 June 2026⟧',
      '| Objective | By when? | Status |\n| --- | --- | --- |\n| Lead three groups | ⟦Oct 2026⟧ | |\n| Write two reports | May 2027 | |',
      '---\nstart: 2026-04-13\n---\n\n## Objectives\n\n1. Lead three groups\n   - **Timescale:** ⟦within six weeks⟧',
      '## Objectives\n\n- Write two reports by May 2027\n- Lead three groups by ⟦30/10/2026⟧\n\n## Reviews\n\n- 2 November 2026: objective 1 is on track, one report is written.',
    ],
  },
  *checkObjective(objective, { today }, plan) {
    const start = startOf(plan);
    const target = targetOf(objective, start ? formatIsoDate(start) : '');
    if (!isPassed(target, today, start) || tellsOutcome(objective) || isAsked(objective, wanted)) return;
    const { id } = objective;
    if (ask(plan, (now) => isRecorded(now, objective))) return;
    yield {
      range: target.range,
      message: text('timescale-passed.message', { id, words: target.words }),
      fixes: (now) => [addField(now, objective, wanted)],
    };
  },
} satisfies Rule;

const wanted: Wanted = { rule: 'timescale-passed', kind: 'outcome' };
const outcomes: readonly FieldKind[] = ['outcome', 'status', 'change'];

/** Whether the objective itself says what came of it. */
const tellsOutcome = remember((objective: Objective): boolean => {
  if (filled(objective, ...outcomes).length) return true;
  const reviewed = objective.fields.filter(({ kind }) => kind === 'review').map(({ value }) => value);
  return (
    isAnswered.test(objective.statement.text) || [...objective.prose, ...reviewed].some(({ text }) => isDone.test(text))
  );
});

function isRecorded(plan: Plan, objective: Objective): boolean {
  const recorded = recordedIn(plan);
  const number = `O${plan.objectives.indexOf(objective) + 1}`;
  return [objective.id, number, 'all'].some((id) => recorded.has(id));
}

/** The objectives of which a row of the action plan, a log or a review tells. */
const recordedIn = remember((plan: Plan): ReadonlySet<string> => {
  const { activities, implementation, reviews, feedback, reflections } = plan;
  const told = [...implementation, ...reviews, ...feedback, ...reflections].flatMap((part) => namedIn(part));
  return new Set([...activities.flatMap((part) => answeredIn(part)), ...told]);
});

const namedIn = remember((part: Part): string[] => distinct(part.entries));

const answeredIn = remember((part: Part): string[] =>
  distinct(part.entries.filter((entry) => filled(entry, ...outcomes).length > 0)),
);

function distinct(entries: readonly Entry[]): string[] {
  return [...new Set(entries.flatMap((entry) => objectivesNamedIn(entry)))];
}

/** As the fix writes it where a table has no column for it. */
const isAnswered = /\boutcome: \S/i;
const isDone = anyOfWords(cues.outcome, 'i');
