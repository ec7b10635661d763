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
  const { id, examples } = rule;
  return [
    `${heading} ${id}`,
    `**${text(`${id}.summary`)}** (${levelOf(rule)})`,
    text(`${id}.rationale`),
    costsOf(rule),
    text('explain.example.bad'),
    ...examples.bad.map(fenced),
    text('explain.example.good'),
    ...examples.good.map(fenced),
  ].join('\n\n');
}

/** The marking points of the usual scheme that name one of these rules, each with those of its parts that do: "MP2 (M1, T1)". */
export function criteriaNaming(rules: readonly string[]): string[] {
  const isNaming = (criterion: Criterion) => criterion.rules?.some((id) => rules.includes(id));
  return schemes[0].criteria.flatMap((criterion: Criterion) => {
    const parts = criterion.parts?.filter(isNaming).map(({ id }) => id) ?? [];
    if (parts.length) return [`${criterion.id} (${parts.join(', ')})`];
    return isNaming(criterion) ? [criterion.id] : [];
  });
}

/** What the findings of a rule cost, or why they cost nothing: a hint never does. */
function costsOf({ id, severity }: Rule): string {
  const criteria = criteriaNaming([id]).join(', ');
  if (!criteria) return text('rules.costsNone', { reason: text(`${id}.unmarked`) });
  return text(severity === 'hint' ? 'rules.costsHint' : 'rules.costs', { criteria });
}

function fenced(example: string): string {
  return `\`\`\`\`markdown\n${example}\n\`\`\`\``;
}

function levelOf({ severity }: Rule): string {
  return text(`cli.severity.${severity}`);
}
