import { isReviewed, isReviewPlanned } from '../evidence/reviewed.ts';
import type { Objective, Plan } from '../document/plan.ts';
import type { Prose } from '../document/prose.ts';
import { remember } from '../document/remember.ts';
import { ask } from '../document/watch.ts';
import { text } from '../messages/index.ts';
import { stated } from '../smart/judge.ts';
import { addField, isAsked, type Wanted } from './add-field.ts';
import { belowHeading } from './below-heading.ts';
import type { Fix, Rule } from './rule.ts';

export default {
  id: 'objective-review',
  severity: 'information',
  examples: {
    good: [
      '## Objectives\n\n### Lead three groups\n\n**Review date:** 30 June 2027',
      '---\ntype: pdp\nreviews: [2027-01-14]\n---\n\n## Objectives\n\n### Lead three groups',
      '## Objectives\n\n- Lead three groups\n- Write a guide\n\n## Reviews\n\nMy manager and I look at this in January and in April.',
      '| Objective | Target dates for review and completion |\n| --- | --- |\n| Lead three groups | Review May 2027, done by 30 June 2027 |',
      '## Objectives\n\nI will review my progress with my manager every month.\n\n- Lead three groups\n- Write a guide',
    ],
    bad: [
      '## Objectives\n\n### ⟦Lead three groups⟧',
      '## ⟦Objectives⟧\n\n### Lead three groups\n\n### Write a guide to bus routes',
      '## Objectives\n\n- Lead three groups\n  - Review date: 14 May 2027\n- ⟦Write a guide⟧\n  - Timescale: 30 June 2027',
      '| Objective | Review | By when? |\n| --- | --- | --- |\n| Lead three groups | May 2027 | June 2027 |\n| ⟦Write a guide⟧ | | June 2027 |',
    ],
  },
  *check(plan) {
    const heading = ask(plan, placeToAskOnce);
    if (heading) yield { range: heading.range, message: text('objective-review.none'), fixes: (now) => [askOnce(now)] };
  },
  *checkObjective(objective, _, plan) {
    if (ask(plan, isReviewPlanned) || ask(plan, placeToAskOnce) || !lacksReview(plan, objective)) return;
    yield {
      range: objective.statement.range,
      message: text('objective-review.message', { id: objective.id }),
      fixes: (now) => [addField(now, objective, wanted)],
    };
  },
} satisfies Rule;

const wanted: Wanted = { rule: 'objective-review', kind: 'review' };

/** The heading of the objectives where none of them has a review: that is one thing to say and to answer. */
const placeToAskOnce = remember((plan: Plan): Prose | undefined => {
  const { objectives, objectiveParts } = plan;
  const heading = objectives.length > 1 ? objectiveParts[0]?.heading : undefined;
  if (!heading || isReviewPlanned(plan)) return undefined;
  return objectives.every((objective) => lacksReview(plan, objective)) ? heading : undefined;
});

function lacksReview(plan: Plan, objective: Objective): boolean {
  if (!stated(objective.statement).text.trim() || isAsked(objective, wanted)) return false;
  return !isAskedWithTime(objective) && !isReviewed(plan, objective);
}

/** "Target dates for review and completion": of one empty cell the rule on time-scales speaks already. */
function isAskedWithTime({ fields }: Objective): boolean {
  return fields.some(
    ({ kind, value, label }) =>
      kind === 'review' && !value.text && fields.some((other) => other.kind === 'timescale' && other.label === label),
  );
}

function askOnce(plan: Plan): Fix {
  const field = `**${text('objective-review.labelAll')}:** ${text('objective-review.promptAll')}`;
  return { title: text('objective-review.fixAll'), edits: [belowHeading(plan, field)] };
}
