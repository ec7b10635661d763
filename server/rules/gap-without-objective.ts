import type { Entry, Field, Plan } from '../document/plan.ts';
import { remember } from '../document/remember.ts';
import { ask } from '../document/watch.ts';
import { text } from '../messages/index.ts';
import { countIds, lettersUsed, needsOf, type Need } from './need-ids.ts';
import type { Rule } from './rule.ts';
import { saysEnough } from './whole-plan.ts';

export default {
  id: 'gap-without-objective',
  severity: 'information',
  examples: {
    good: [
      '## Skills audit\n\n| ID | Skill | Rating /5 |\n| --- | --- | --- |\n| S1 | Profiling | 2 |\n| S2 | Records | 5 |\n\n## Objectives\n\n### Lead three groups\n\n**Why:** S1 is low.',
      '## Skills audit\n\n| ID | Skill | Rating /5 |\n| --- | --- | --- |\n| S1 | Profiling | 2 |\n| S2 | Records | 1 |\n\nI leave S2 for next year.\n\n## Objectives\n\n- Lead three groups, because of S1',
      '## Skills audit\n\n| Skill | Rating /5 |\n| --- | --- |\n| Profiling | 2 |\n\n## Objectives\n\n- Lead three groups',
      '## Skills audit\n\n| ID | Skill | Needed (1-5) | Rating (1-5) |\n| --- | --- | --- | --- |\n| S1 | Profiling | 4 | 2 |\n| S2 | Records | 2 | 2 |\n\n## Objectives\n\n- Lead three groups (S1)',
      '## Skills audit\n\n| ID | Skill | Rating (1 = strong, 5 = weak) |\n| --- | --- | --- |\n| S1 | Profiling | 5 |\n| S2 | Records | 1 |\n\n## Objectives\n\n- Lead three groups (S1)',
    ],
    bad: [
      '## Skills audit\n\n| ID | Skill | Rating /5 |\n| --- | --- | --- |\n| S1 | Profiling | 2 |\n| ⟦S2⟧ | Records | 1 |\n\n## Objectives\n\n### Lead three groups\n\n**Why:** S1 is low.',
      '## Weaknesses\n\n- **W1:** slow notes\n- **⟦W2⟧:** nervous with employers\n\n## Objectives\n\n- Complete every note on the day (W1)',
      '## Skills audit\n\n| ID | Skill | Confidence |\n| --- | --- | --- |\n| S1 | Profiling | Low |\n| ⟦S2⟧ | Records | Developing |\n| S3 | Calls | High |\n\n## Objectives\n\n| Objective | Why |\n| --- | --- |\n| Lead three groups | S1 |',
      '## Skills audit\n\n| Ref | Skill | Score | Notes |\n| --- | --- | --- | --- |\n| S1 | Profiling | 3/10 | |\n| ⟦S2⟧ | Records | 4/10 | |\n\n## Objectives\n\n- Lead three groups, from S1.',
    ],
  },
  *check(plan) {
    const needs = saysEnough(plan) ? needsOf(plan) : [];
    if (!needs.length) return;
    const isNamed = (need: Need) => isNamedAgain(plan, need);
    // Who never refers to an item by its id may well have taken all of them up in words.
    if (!needs.some(isNamed)) return;
    for (const need of needs) {
      if (isNamed(need) || !isGap(need)) continue;
      yield { range: need.range, message: text('gap-without-objective.message', { id: need.id }) };
    }
  },
} satisfies Rule;

/** Whether an item is spoken of somewhere else as well. */
export function isNamedAgain(plan: Plan, { id }: Need): boolean {
  return ask(plan, namedAgain).includes(id);
}

/** The ids of needs that stand somewhere else as well. */
const namedAgain = remember((plan: Plan): string[] => {
  const needs = needsOf(plan);
  const counts = countIds(plan.root, lettersUsed(needs));
  return needs.map(({ id }) => id).filter((id) => (counts.get(id) ?? 0) > 1);
});

/** Whether an item asks for work, by its rating or else by the heading that it stands under. */
export function isGap({ entry, heading, beside }: Need): boolean {
  const ratings = ratingFields(entry);
  if (!ratings.length)
    return /\b(?:weakness|need|gap|areas? (?:for|of|to))/i.test(heading) && !/strength/i.test(heading);
  const scale = scaleOf(ratings, beside);
  const highest = Math.max(...ratings.map((field) => outOfTen(field, scale)));
  const needed = entry.fields.filter(({ label }) => /\b(?:needed|required|target)\b/i.test(label.text));
  const isEnough = needed.some((field) => outOfTen(field, scale) <= highest);
  return highest <= 4 && !isEnough;
}

const ratingFields = remember(({ fields }: Entry): Field[] =>
  fields.filter(
    ({ kind, label, value }) => (kind === 'rating' || /^rag\b/i.test(label.text)) && value.text.trim() !== '',
  ),
);

/** The highest value of the scale: what a label or value says, else what the ratings of the part fit in. */
function scaleOf(ratings: readonly Field[], beside: readonly Entry[]): number {
  const said = ratings.flatMap(({ label, value }) => stated(value.text) ?? stated(label.text) ?? []);
  if (said.length) return Math.max(...said);
  const numbers = beside.flatMap((entry) => ratingFields(entry).flatMap(({ value }) => numbersIn(value.text)));
  const most = Math.max(0, ...numbers);
  return most <= 5 ? 5 : most <= 10 ? 10 : 100;
}

/** "/5", "out of 10", "(1-5)", "1 to 5". */
function stated(said: string): number | undefined {
  const found = /(?:\/|out of|[01] ?(?:-|–|to)) ?(5|10|100)\b/i.exec(said)?.[1];
  return found ? Number(found) : undefined;
}

/** What a rating comes to out of ten; nothing low where it cannot be read, or the scale may run the other way. */
function outOfTen({ label, value }: Field, scale: number): number {
  if (/\d ?=|best|weakest|highest/i.test(label.text)) return 10;
  const said = value.text.trim().toLowerCase();
  if (/^(?:very )?(?:weak|low|poor|red|beginner|novice|developing)$/.test(said)) return 2;
  const numbers = numbersIn(said);
  return numbers.length ? (Math.max(...numbers) / scale) * 10 : 10;
}

/** "2", "2/5", "2, now 4": the scale itself is no rating. */
function numbersIn(said: string): number[] {
  const plain = said.replace(/(?:\/|out of) ?\d{1,3}/g, ' ');
  // "Level 2 certificate" is no rating.
  if (!/^\s{0,3}(?:level |about )?\d/i.test(plain) || plain.length > 30) return [];
  return Array.from(plain.matchAll(/\b\d{1,3}(?:\.\d)?\b/g), ([number]) => Number(number));
}
