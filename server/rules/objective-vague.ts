import type { Objective } from '../document/plan.ts';
import type { Place } from '../document/place.ts';
import { sourceRange } from '../document/prose.ts';
import { findAction } from '../language/actions.ts';
import { findPrompts } from '../language/prompts.ts';
import { gerundOf } from '../language/verb-forms.ts';
import words from '../lexicon/verbs.json' with { type: 'json' };
import { text } from '../messages/index.ts';
import { stated } from '../smart/judge.ts';
import { withoutInlinePrompts } from './add-field.ts';
import type { Fix, Rule } from './rule.ts';

export default {
  id: 'objective-vague',
  severity: 'warning',
  from: 'early',
  examples: {
    good: [
      '## Objectives\n\n### Lead three job-matching interviews by 30 June 2027',
      '## Objectives\n\n### Improve the job-start rate of my caseload from 22% to 30%',
      '## Objectives\n\n### Complete the Certificate in Understanding Autism by May 2027',
      '## Objectives\n\n### Improve my presentation skills by delivering three workshops',
      '## Objectives\n\n### Improve my case notes\n\n**Success criteria:** 19 of 20 notes pass the file audit',
      '## Objectives\n\n### Develop and deliver a workshop on labour market information',
      '## Learning outcomes\n\n### Understand how to manage own professional development',
    ],
    bad: [
      '## Objectives\n\n### ⟦Improve⟧ my communication skills',
      '## Objectives\n\n### By June, I will ⟦become more⟧ confident with employers',
      '## My goals\n\n### 1. ⟦Keep up to date⟧ with labour market information',
      '## Objectives\n\n### O2: I want to **⟦understand⟧** the benefits system better',
      '## Objectives\n\n### ⟦Deliver⟧ excellent service',
      '## Objectives\n\n### ⟦Communication skills⟧',
      '## Objectives\n\n### 🎯 ⟦Improve⟧ my teamwork',
      '| Objective | By when? |\n| --- | --- |\n| ⟦Get better at⟧ talking to employers | 30 April 2027 |',
    ],
  },
  *checkObjective(objective, { smart }) {
    const { id, statement } = objective;
    const { state, reason, evidence } = smart(objective).specific;
    if (state === 'met' || !statement.text || isAsked(objective)) return;
    const range = evidence[0] ?? statement.range;
    const fixes = () => replacements(objective);
    if (state === 'missing') yield { range, message: text('objective-vague.message', { id, reason }), fixes };
    else yield { range, message: text('objective-vague.doubt', { id, reason }), severity: 'hint', fixes };
  },
} satisfies Rule;

const verbs: Readonly<Record<string, readonly string[]>> = words.vague;

/** Whether the statement holds a prompt already, other than those that the row fixes of other rules put there. */
function isAsked({ statement }: Pick<Objective, 'statement'>): boolean {
  return findPrompts(withoutInlinePrompts(statement)).length > 0;
}

/** An observable verb goes in front and asks for its object; the learner's own words stay, as its purpose. */
function replacements({ statement }: Objective): Fix[] {
  const action = findAction(statement.text);
  const prompt = text('objective-vague.prompt');
  if (!action) {
    const start = sourceRange(statement, 0, 1);
    const link = text('objective-vague.forLink');
    return (verbs['have'] ?? []).map((verb) =>
      fix(verb, start, `${verb} ${prompt} ${link} ${lowered(statement.text)}`),
    );
  }
  if (action.kind === 'observable') {
    const object = sourceRange(statement, action.verbEnd, action.verbEnd + 1).start;
    return [fix(statement.text.slice(action.start, action.verbEnd), { start: object, end: object }, ` ${prompt}:`)];
  }
  return beginnings({ statement }).map((one) => fix(one.verb, one.range, one.text));
}

/** What may take the place of a vague verb: an observable one that asks for its object, and the vague one as its purpose. */
export function beginnings({ statement }: Pick<Objective, 'statement'>): Beginning[] {
  const action = findAction(stated(statement));
  if (!action || action.kind === 'observable' || isAsked({ statement })) return [];
  const range = sourceRange(statement, action.start, action.verbEnd);
  const capital = /^[A-Z]/.test(statement.text.slice(action.start));
  return (verbs[action.verb] ?? []).map((verb) => {
    const form = action.gerund ? gerundOf(verb) : verb;
    const start = capital ? form : form.toLowerCase();
    const link = text('objective-vague.toLink');
    return { verb, range, text: `${start} ${text('objective-vague.prompt')} ${link} ${action.verb}` };
  });
}

export interface Beginning {
  readonly verb: string;
  readonly range: Place;
  readonly text: string;
}

function fix(verb: string, range: Fix['edits'][number]['range'], replacement: string): Fix {
  return { title: text('objective-vague.fix', { verb }), edits: [{ range, text: replacement }] };
}

function lowered(statement: string): string {
  const [first = '', second = ''] = statement;
  return /[A-Z]/.test(second) ? first : first.toLowerCase();
}
