import type { Objective, Plan } from '../document/plan.ts';
import { remember } from '../document/remember.ts';
import { ask, askText } from '../document/watch.ts';
import { findStandards } from '../language/standards.ts';
import { findPrompts } from '../language/prompts.ts';
import suggested from '../lexicon/suggested-standards.json' with { type: 'json' };
import { text } from '../messages/index.ts';
import { written } from '../smart/judge.ts';
import { belowHeading } from './below-heading.ts';
import type { Fix, Rule } from './rule.ts';
import { anywhere } from './whole-plan.ts';

export default {
  id: 'standards-reference',
  severity: 'information',
  examples: {
    good: [
      '## Objectives\n\n### Lead three groups\n\n**Standards:** SKA SE08',
      '---\ntype: pdp\nstandards: [CDICRD02]\n---\n\n## Objectives\n\n### Lead three groups',
      '## Introduction\n\nI work to CFAM&amp;LAA2 and the CDI Code of Ethics.',
      '',
    ],
    bad: [
      '# My plan\n\n## ⟦Objectives⟧\n\n### Lead three groups',
      '# ⟦My plan⟧\n\nI will follow the ISO9001 and COVID-19 guidance.',
      '⟦I will lead three groups.⟧',
    ],
  },
  *check(plan) {
    if (askText(plan, namesStandard) || ask(plan, isAsked)) return;
    const start = plan.objectiveParts[0]?.heading ?? plan.title ?? plan.prose[0];
    if (!start) return;
    const { range } = start;
    const examples = suggested.slice(0, 3).map(({ code }) => code);
    yield {
      range,
      message: text('standards-reference.message', { examples: examples.join(', ') }),
      fixes: (now) => suggested.map((standard) => cite(now, standard)),
    };
  },
} satisfies Rule;

/** Whether the frontmatter lists standards, or a prompt asks for one already. */
function isAsked({ frontmatter, objectives }: Plan): boolean {
  return Boolean(frontmatter.values['standards']?.length) || objectives.some(asksForStandard);
}

/** Whether a field of an objective asks for a standard with a prompt. */
export const asksForStandard = remember(({ fields }: Objective) =>
  fields.some(({ kind, value }) => kind === 'standards' && findPrompts(value.text).length > 0),
);

const namesStandard = anywhere((prose) => findStandards(written(prose)).length > 0);

/** Names a code below the heading of the objectives, or at the end, and asks how the plan meets it. */
function cite(plan: Plan, { code, title }: { code: string; title: string }): Fix {
  const field = `**${text('standards-reference.label')}:** ${code} – ${text('standards-reference.prompt')}`;
  return { title: text('standards-reference.fix', { code, title }), edits: [belowHeading(plan, field)] };
}
