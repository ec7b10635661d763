import type { Part, Plan } from '../document/plan.ts';
import { sayings } from '../evidence/evidence.ts';
import { findPrompts } from '../language/prompts.ts';
import { lineEnd } from '../document/split.ts';
import { askText } from '../document/watch.ts';
import { text } from '../messages/index.ts';
import type { Fix, Rule } from './rule.ts';
import { anywhere, saysEnough } from './whole-plan.ts';
import { inAnyCase } from '../language/any-case.ts';

export default {
  id: 'declaration',
  severity: 'information',
  from: 'final',
  examples: {
    good: [
      '---\ntype: pdp\ndeclaration: Signed on 2026-11-20\n---\n\n# My plan\n\n## Objectives\n\n### Lead three groups',
      '## Objectives\n\n### Lead three groups\n\n## Declaration\n\nThis is my own work and I have acknowledged my sources.',
      '## Objectives\n\n- Lead three groups\n\n## Statement\n\nI confirm that the work is my own.',
      '## Objectives\n\n- Lead three groups\n\n## Signing off\n\nI confirm that this plan is all my own work.',
      '## Objectives\n\n- Lead three groups\n\n## Declaration\n\n[Can you say that this is your own work?]',
      '# My plan\n\nI work as a job coach.',
    ],
    bad: [
      '# ⟦Personal development plan⟧\n\n## Objectives\n\n### Lead three groups by June 2027',
      '## ⟦Objectives⟧\n\n- Lead three groups by June 2027',
      '| ⟦Objective⟧ | By when? |\n| --- | --- |\n| Lead three groups | June 2027 |',
      '# My plan\n\n## Objectives\n\n### Lead three groups\n\n## ⟦Declaration⟧\n',
    ],
  },
  *check(plan) {
    const { frontmatter, declaration, objectiveParts, title } = plan;
    if (!saysEnough(plan) || frontmatter.values['declaration']?.length || declaration.some(isWritten)) return;
    if (askText(plan, declaresIn)) return;
    const [part] = declaration;
    const start = part?.heading ?? title ?? objectiveParts[0]?.heading ?? plan.prose[0];
    if (!start) return;
    const said = part && part.entries.some((entry) => sayings(entry).length > 0);
    yield said
      ? { range: start.range, message: text('declaration.doubt'), severity: 'hint' }
      : { range: start.range, message: text('declaration.message'), fixes: (now) => [declare(now)] };
  },
} satisfies Rule;

/** With the words that matter, or with a prompt that asks for them. */
function isWritten({ entries }: Part): boolean {
  return entries.some(({ prose, fields }) =>
    [...prose, ...fields.map(({ value }) => value)].some(
      (one) => declares.test(one.text) || findPrompts(one.text).length > 0,
    ),
  );
}

/** Some declare it without a heading for it: "I have written it all myself." */
const declaresIn = anywhere((prose) => declares.test(prose.text));

const declares = inAnyCase(
  /\b(?:(?:my|their|the learner's|the learner’s) own (?:unaided |original |individual )?work|work is (?:all |entirely |wholly )?my own|(?:written|wrote|completed|produced) (?:it|this|all|everything|the plan|this plan)(?: all)? (?:by )?myself|sources? (?:are|is|has been|have been|were) acknowledged|acknowledged (?:all |any |the |my ){0,2}sources)\b/i,
);

/** At the end of the text, or below the heading that stands there already, and as a question. */
function declare({ text: source, eol, declaration, root, title }: Plan): Fix {
  const prompt = text('declaration.prompt');
  const heading = declaration[0]?.heading;
  const level = title ? 2 : (root.sections[0]?.level ?? 2);
  const at = heading ? lineEnd(source, heading.range.end) : source.trimEnd().length;
  const added = heading ? prompt : `${'#'.repeat(level)} ${text('declaration.label')}${eol}${eol}${prompt}`;
  return {
    title: text('declaration.fix'),
    edits: [{ range: { start: at, end: at }, text: `${eol}${eol}${added}` }],
  };
}
