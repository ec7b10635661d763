import { closest } from 'fastest-levenshtein';
import type { Problem } from './check.ts';
import type { Plan } from './document/plan.ts';
import { nextLine } from './document/split.ts';
import { holdsAt, type Ignore } from './ignores.ts';
import { text } from './messages/index.ts';
import ignoreUnused from './rules/ignore-unused.ts';
import { rules } from './rules/index.ts';
import type { Fix } from './rules/rule.ts';

/** Findings about what is ignored in vain: nothing is found there, or no rule is called so. */
export function unusedIgnores(ignores: readonly Ignore[], found: readonly Problem[]): Problem[] {
  return ignores.flatMap((ignore) => {
    const vain = ignore.rules.filter((rule) => !found.some((one) => one.rule === rule && holdsAt(ignore, one.range)));
    if (ignore.rules.length && !vain.length) return [];
    const { id, severity } = ignoreUnused;
    const isWhole = vain.length === ignore.rules.length && ignore.isComment;
    const fixes = (plan: Plan) => (isWhole ? [without(plan, ignore)] : []);
    return [{ rule: id, severity, range: ignore.range, message: messageFor(vain), fixes }];
  });
}

function messageFor([rule]: readonly string[]): string {
  if (rule === undefined) return text('ignore-unused.none');
  const ids = rules.map(({ id }) => id);
  if (ids.includes(rule)) return text('ignore-unused.message', { rule });
  return text('ignore-unused.unknown', { rule, known: closest(rule, ids) });
}

/** The comment goes, and its line end with it. */
function without({ text: source }: Plan, { range }: Ignore): Fix {
  const edit = { range: { start: range.start, end: nextLine(source, range.end) }, text: '' };
  return { title: text('ignore-unused.fix'), isSafe: true, edits: [edit] };
}
