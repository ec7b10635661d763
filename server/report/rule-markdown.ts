import { text } from '../messages/index.ts';
import type { Rule } from '../rules/rule.ts';
import { schemes, type Criterion } from '../schemes/scheme.ts';

/** The page of all rules, as Markdown; each under a heading that is its id, so that `#id` finds it. */
export function rulesPage(rules: readonly Rule[]): string {
  const table = rules.map((rule) => `| [${rule.id}](#${rule.id}) | ${levelOf(rule)} | ${text(`${rule.id}.summary`)} |`);
  const index = ['| Rule | Severity | What it asks |', '| --- | --- | --- |', ...table].join('\n');
  return (
    [`# ${text('rules.title')}`, text('rules.intro'), index, ...rules.map((rule) => ruleSection(rule, '##'))].join(
      '\n\n',
    ) + '\n'
  );
}

/** One rule: what it asks, why, what it costs, and how it reads. */
export function ruleSection(rule: Rule, heading: '#' | '##'): string {
  const named = ({ rules = [], parts = [] }: Criterion): boolean => rules.includes(id) || parts.some(named);
  const { id, examples } = rule;
  const costs = schemes[0].criteria.filter(named).map((criterion) => criterion.id);
  return [
    `${heading} ${id}`,
    `**${text(`${id}.summary`)}** (${levelOf(rule)})`,
    text(`${id}.rationale`),
    ...(costs.length ? [text('rules.costs', { criteria: costs.join(', ') })] : []),
    text('explain.example.bad'),
    ...examples.bad.map(fenced),
    text('explain.example.good'),
    ...examples.good.map(fenced),
  ].join('\n\n');
}

function fenced(example: string): string {
  return `\`\`\`\`markdown\n${example}\n\`\`\`\``;
}

/** "warning"; of a rule on trial that it is off unless somebody sets it. */
function levelOf({ severity, isOnTrial }: Rule): string {
  const level = text(`cli.severity.${severity}`);
  return isOnTrial ? text('rules.onTrial', { level }) : level;
}
