import type { Problem } from './check.ts';
import type { Plan } from './document/plan.ts';
import type { Fix } from './rules/rule.ts';

type Edit = Fix['edits'][number];

/** The edits of all fixes that cannot change what the plan says, in the order of the text; of two that meet, the first. */
export function safeEdits(plan: Plan, problems: readonly Problem[]): Edit[] {
  const fixes = problems.flatMap((problem) =>
    problem
      .fixes(plan)
      .filter(({ isSafe }) => isSafe)
      .slice(0, 1),
  );
  return together(fixes);
}

/** Several fixes as one list of edits, in the order of the text: a fix that meets one before it is left out. */
export function together(fixes: readonly Fix[]): Edit[] {
  const taken: Edit[] = [];
  for (const { edits } of fixes) {
    const meets = edits.some((edit) => taken.some((other) => touch(edit, other)));
    if (!meets) taken.push(...edits);
  }
  return taken.sort((a, b) => a.range.start - b.range.start);
}

/** A text after edits that do not meet. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.range.start - a.range.start)
    .reduce(
      (changed, { range, text: instead }) => changed.slice(0, range.start) + instead + changed.slice(range.end),
      text,
    );
}

function touch({ range: one }: Edit, { range: other }: Edit): boolean {
  return one.start <= other.end && other.start <= one.end;
}
