import type { Field, FieldKind, Objective, Plan } from '../document/plan.ts';
import type { Prose } from '../document/prose.ts';
import { remember } from '../document/remember.ts';
import { lineEnd } from '../document/split.ts';
import { findPrompts } from '../language/prompts.ts';
import { text } from '../messages/index.ts';
import { fieldForm, isQuoted } from './field-form.ts';
import type { Fix } from './rule.ts';

/** The field of an objective that a rule asks for, and where the rule's own words stand in the message table. */
export interface Wanted {
  readonly rule: string;
  readonly kind: FieldKind;
}

/** Whether the learner has been asked already: the field is there and holds a prompt, or the statement does. */
export function isAsked({ fields, statement }: Objective, { rule, kind }: Wanted): boolean {
  const inField = fields.some((field) => field.kind === kind && findPrompts(field.value.text).length > 0);
  return inField || statement.text.includes(inlinePrompt(rule));
}

/** What is said without what the row fixes of rules have put into it, every other character in its place. */
export const withoutInlinePrompts = remember(({ text: statement }: Prose): string =>
  inlineRules.reduce((left, rule) => left.replaceAll(`, ${inlinePrompt(rule)}`, blanked), statement),
);

function blanked(found: string): string {
  return ' '.repeat(found.length);
}

/** The rules that may ask in the statement itself. */
const inlineRules: readonly string[] = [
  'objective-timescale',
  'objective-success-criteria',
  'objective-activity',
  'objective-resources',
  'objective-relevance.both',
  'objective-relevance.role',
  'objective-relevance.aims',
  'objective-evidence',
  'objective-review',
];

/** The prompt as it stands inside a statement: "by [when?]". */
export function inlinePrompt(rule: string): string {
  return text(`${rule}.inline`);
}

/**
 * Asks for the field where the plan's own layout has its place: in its empty value, or as a new field, list item or row. Where none of
 * these is safe (a table of several objectives, HTML, a quotation), the statement itself asks.
 */
export function addField(plan: Plan, objective: Objective, { rule, kind }: Wanted): Fix {
  const prompt = text(`${rule}.prompt`);
  const empty = objective.fields.find((field) => field.kind === kind && !field.value.text);
  const inStatement = insert(objective.statement.range.end, `, ${inlinePrompt(rule)}`);
  const edit = isQuoted(plan, objective)
    ? undefined
    : empty
      ? fillField(plan, empty, prompt)
      : insertField(plan, objective, text(`${rule}.label`), prompt);
  return { title: text(`${rule}.fix`), edits: [edit ?? inStatement] };
}

type Edit = Fix['edits'][number];

function fillField(
  { text: source, eol }: Plan,
  { label, layout, value, range }: Field,
  prompt: string,
): Edit | undefined {
  if (layout === 'line') return undefined;
  if (layout === 'cell' || layout === 'row') return insert(value.range.start, prompt);
  const line = lineEnd(source, label.range.end);
  return layout === 'heading' ? insert(Math.min(line, range.end), `${eol}${eol}${prompt}`) : insert(line, ` ${prompt}`);
}

/** One more field behind the others, in the form that they have. */
function insertField(plan: Plan, objective: Objective, label: string, prompt: string): Edit | undefined {
  const form = fieldForm(plan, objective);
  return form && insert(form.at, plan.eol + (form.isApart ? plan.eol : '') + form.write(label, prompt));
}

function insert(at: number, text: string): Edit {
  return { range: { start: at, end: at }, text };
}
