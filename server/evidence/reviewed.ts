import type { Block } from '../document/block.ts';
import { listOf } from '../document/ask-each.ts';
import { gatherAny, gatherList } from '../document/gather.ts';
import type { Objective, Part, Plan } from '../document/plan.ts';
import type { Place } from '../document/place.ts';
import { remember } from '../document/remember.ts';
import { proseOfBlock } from '../document/sections.ts';
import { Pattern } from '../language/pattern.ts';
import { findPrompts, withoutPrompts } from '../language/prompts.ts';
import { stated, written } from '../smart/judge.ts';
import { filled, says, sayings } from './evidence.ts';
import { filling, isPlanned } from './planned.ts';

/** Whether reviews of the whole plan are planned: as dates in the frontmatter, in a part on reviews, or in words anywhere. */
export const isReviewPlanned = remember((plan: Plan): boolean => {
  const isAsked = plan.frontmatter.values['reviews']?.some(({ text }) => findPrompts(text).length > 0);
  return isAsked || areReviewsInWords(plan.root) || plannedReviews(plan).length > 0;
});

/** Where reviews of the whole plan are planned: as dates in the frontmatter, or in a part on them. */
export function plannedReviews({ frontmatter, reviews, implementation }: Plan): Place[] {
  const dates = (frontmatter.values['reviews'] ?? []).filter(({ text }) => /\d/.test(withoutPrompts(text)));
  const monitoring = implementation.filter(({ heading }) => /\bmonitor/i.test(heading.text));
  const part = sayingsIn([...reviews, ...monitoring]);
  return [...part, ...dates].map(({ range }) => range);
}

const sayingsIn = listOf(({ entries }: Part) => entries.flatMap(sayings));

/** Where it is said in words that the plan, its objectives or progress will be reviewed. */
export const reviewsInWords = gatherList(reviewsInBlock);

const areReviewsInWords = gatherAny((block) => reviewsInBlock(block).length > 0);

/** Whether it is said when or how one objective is reviewed: in it, or in an action plan. */
export function isReviewed(plan: Plan, objective: Objective): boolean {
  return mentionsReview(objective) || isPlanned(plan, objective, hasReview);
}

const hasReview = filling('review');

const mentionsReview = remember((objective: Objective): boolean => {
  if (filled(objective, 'review').length) return true;
  const { statement, prose, fields } = objective;
  const others = fields.filter(({ kind }) => kind !== 'review').map(({ value }) => value);
  return [statement, ...prose, ...others].some((one) => says(one) && inObjective.test(stated(one).plain));
});

// A prompt under our own label "Reviews of this plan" asks already.
function reviewsInBlock(block: Block): Place[] {
  return proseOfBlock(block).flatMap((one) => (inPlan.isIn(written(one)) ? [one.range] : []));
}

const inObjective =
  /\b(?:review(?:ed)? (?:with|by|at|in|on|every|my|this|it|progress|monthly|weekly|quarterly|half)|progress (?:review|check|meeting)|monitored (?:by|with|at|in)|check(?:ed)? (?:this |it |my progress )?in supervision|in (?:my )?(?:supervision|one-to-ones?|1-to-1s?|1:1s?) (?:with|every|each))\b/;

/** Said of the plan, of progress or of the objectives, and not of a file or a case. */
const inPlan = new Pattern(
  [
    String.raw`\b(?:review|monitor|check|go over|look at|revisit|track)(?:ed|ing|s)? (?:(?:and|with|of|on|my|the|this|our|these|each|all|manager|update|regularly|every|month|week) ){0,4}(?:plan|pdp|progress|objectives?|goals?|targets?|table)\b`,
    String.raw`\b(?:plan|pdp|progress|objectives?|goals?|targets?) (?:(?:will|is|are|to|be|going|should|also|formally|regularly) ){0,4}(?:reviewed|monitored|checked|revisited)\b`,
    String.raw`(?:^|[.:;\n] )(?:to be |all )?reviewed (?:with|by|at|in|every|monthly|weekly|quarterly)\b`,
  ].join('|'),
  [[' review', ' monitor', ' check', ' go over', ' look at', ' revisit', ' track']],
);
