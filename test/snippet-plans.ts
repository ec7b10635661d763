import type { Snippet } from './reflection-snippets.ts';
import { filled, snippetOf } from './snippet-files.ts';

/** The smallest plan around a snippet's text: nothing where it is a plan itself, else what it builds upon. */
export function planAround({ prefix }: Snippet, text: string): string {
  if (prefix === 'pdp-plan') return text;
  const { above } = places.find(({ form }) => form.test(prefix))!;
  return [frontmatter, ...above, text].join('\n\n');
}

const frontmatter = `---
type: pdp
learner: Sam Lee
role: Employment adviser
organisation: Northgate Employability
aims:
  - id: A1
    text: Raise sustained job starts from 40% to 50%
standards:
  - SKA SE08
---

# My plan`;

const goals = '## Career goals\n\nIn three years I want to be a senior adviser, which my manager needs.';

const assessment = `## Self-assessment

**Tool:** a skills audit

| ID | Skill | Rating (1-5) | Evidence | Career goal |
| --- | --- | --- | --- | --- |
| S1 | Leading groups | 2 | my manager observed one | senior adviser |`;

const objectives = `## Objectives

${filled(snippetOf('pdp-objective')).trimEnd()}`;

const declaration = '## Declaration\n\nThis is my own work, and I have acknowledged my sources.';

const told = [filled(snippetOf('pdp-feedback-log')), `## Reflection\n\n${filled(snippetOf('pdp-driscoll'))}`];

/** Which snippets belong into which part, and what a plan says before it. */
const places: readonly { form: RegExp; above: readonly string[] }[] = [
  { form: /^pdp-objective/, above: [declaration, goals, assessment, '## Objectives'] },
  { form: /^pdp-(?:swot|skills-audit|360)$/, above: [declaration, goals, '## Self-assessment'] },
  { form: /^pdp-feedback-log$/, above: [declaration, goals, assessment, objectives] },
  { form: /^pdp-cpd-log$/, above: [declaration, goals, assessment, objectives, ...told] },
  { form: /^pdp-review$/, above: [declaration, goals, assessment, objectives, ...told, '## Reviews'] },
  { form: /^pdp-declaration$/, above: [goals, assessment, objectives] },
  { form: /^pdp-/, above: [declaration, goals, assessment, objectives, '## Reflection'] },
];
