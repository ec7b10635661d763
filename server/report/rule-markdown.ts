import { text } from '../messages/index.ts';
import type { Rule } from '../rules/rule.ts';
import { schemes } from '../schemes/scheme.ts';

/** The page of all rules, as Markdown; each under a heading that is its id, so that `#id` finds it. */
export function rulesPage(rules: readonly Rule[]): string {
  const table = rules.map(
    ({ id, severity }) => `| [${id}](#${id}) | ${text(`cli.severity.${severity}`)} | ${text(`${id}.summary`)} |`,
  );
  const index = ['| Rule | Severity | What it asks |', '| --- | --- | --- |', ...table].join('\n');
  return (
    [`# ${text('rules.title')}`, text('rules.intro'), index, ...rules.map((rule) => ruleSection(rule, '##'))].join(
      '\n\n',
    ) + '\n'
  );
}

/** One rule: what it asks, why, what it costs, and how it reads. */
export function ruleSection({ id, severity, examples }: Rule, heading: '#' | '##'): string {
  const costs = schemes.flatMap(({ criteria }) =>
    criteria.filter(({ rules }) => rules.includes(id)).map((criterion) => criterion.id),
  );
  return [
    `${heading} ${id}`,
    `**${text(`${id}.summary`)}** (${text(`cli.severity.${severity}`)})`,
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
