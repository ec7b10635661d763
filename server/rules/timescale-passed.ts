import { allReflections, objectivesReflectedOn } from '../document/near.ts';
import type { Entry, Objective, Part, Plan } from '../document/plan.ts';
import { remember } from '../document/remember.ts';
import { ask } from '../document/watch.ts';
import { filled, wordsOf } from '../evidence/evidence.ts';
import cues from '../lexicon/account-cues.json' with { type: 'json' };
import { formatIsoDate } from '../language/calendar.ts';
import { text } from '../messages/index.ts';
import { addField, isAsked, type Wanted } from './add-field.ts';
import { objectivesNamedIn } from './named-objectives.ts';
import { outcomeKinds, tellsOutcome } from './outcomes.ts';
import type { Rule } from './rule.ts';
import { isPassed, startOf, targetOf } from './under-way.ts';

export default {
  id: 'timescale-passed',
  severity: 'information',
  examples: {
    good: [
      '## Objectives\n\n### Lead three groups by 30 June 2026\n\n**Outcome:** Two led, the third is in July.',
      '## Objectives\n\n### Lead three groups\n\n**Timescale:** 23 November 2026',
      '## Objectives\n\n### Lead three groups by June 2026\n\n## Reviews\n\n- 2 July 2026: objective 1 is complete, all three groups were led.',
      '## Objectives\n\n### Attend the conference\n\n**Timescale:** by June 2026\n\n**Evaluation:** Attended on 11 June and shared three slides.',
      '| Goal | By when | Progress so far |\n| --- | --- | --- |\n| Lead three groups | Sept 2026 | 2 led, 1 waiting for a room |',
      '## Objectives\n\n### Lead three groups\n\n**Timescale:** by the end of June',
      '## Objectives\n\n### Complete the safeguarding e-learning by 30 June 2026\n\n## Progress to date\n\nI completed the e-learning on safeguarding on 21 June.',
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
    const isSure = !ask(plan, (now) => mayBeTold(now, objective));
    yield {
      range: target.range,
      message: text(`timescale-passed.${isSure ? 'message' : 'doubt'}`, { id, words: target.words }),
      ...(isSure ? {} : { severity: 'hint' }),
      fixes: (now) => [addField(now, objective, wanted)],
    };
  },
} satisfies Rule;

const wanted: Wanted = { rule: 'timescale-passed', kind: 'outcome' };

function isRecorded(plan: Plan, objective: Objective): boolean {
  const recorded = recordedIn(plan);
  const number = `O${plan.objectives.indexOf(objective) + 1}`;
  return [objective.id, number, 'all'].some((id) => recorded.has(id));
}

/** Whether an account or a review speaks of what the objective is about, without naming it: two of its words are no chance. */
function mayBeTold(plan: Plan, objective: Objective): boolean {
  const told = toldIn(plan);
  return stemsOfStatement(objective).filter((stem) => told.some((stems) => stems.has(stem))).length > 1;
}

// Each objective asks the same plan, and each plan the same objectives.
const toldIn = remember(({ implementation, reviews }: Plan) =>
  [...implementation, ...reviews].map((part) => stemsIn(part)),
);
const stemsOfStatement = remember(({ statement }: Objective) => [...stemsOf(statement.text)]);

const stemsIn = remember(
  ({ entries }: Part): ReadonlySet<string> => new Set(entries.flatMap((entry) => [...stemsOf(wordsOf(entry))])),
);

/** The longer words of a text, cut to where their forms agree; those of every plan say nothing. */
function stemsOf(words: string): Set<string> {
  const long = words.toLowerCase().match(/[a-z]{5,30}/g) ?? [];
  return new Set(long.map((word) => word.slice(0, 6)).filter((stem) => !everywhere.has(stem)));
}

/** The objectives of which a row of the action plan, a log or a review tells. */
const recordedIn = remember((plan: Plan): ReadonlySet<string> => {
  const { activities, implementation, reviews, feedback } = plan;
  const told = [...implementation, ...reviews, ...feedback, ...allReflections(plan)].flatMap((part) => namedIn(part));
  return new Set([
    ...activities.flatMap((part) => answeredIn(part)),
    ...told,
    ...objectivesReflectedOn(plan).map((id) => (id === 'ALL' ? 'all' : id)),
  ]);
});

const namedIn = remember((part: Part): string[] => distinct(part.entries));

const everywhere = new Set(cues.inEveryPlan.map((word) => word.slice(0, 6)));

const answeredIn = remember((part: Part): string[] =>
  distinct(part.entries.filter((entry) => filled(entry, ...outcomeKinds).length > 0)),
);

function distinct(entries: readonly Entry[]): string[] {
  return [...new Set(entries.flatMap((entry) => objectivesNamedIn(entry)))];
}
