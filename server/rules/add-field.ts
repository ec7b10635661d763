import type { Field, FieldKind, Objective, Plan } from '../document/plan.ts';
import { findPrompts } from '../language/prompts.ts';
import { text } from '../messages/index.ts';
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

/** The prompt as it stands inside a statement: "by [when?]". */
export function inlinePrompt(rule: string): string {
  return text(`${rule}.inline`);
}

/** Asks for the field where the plan's own layout has its place: in its empty value, as a new field, or in the row's statement. */
export function addField(plan: Plan, objective: Objective, { rule, kind }: Wanted): Fix {
  const title = text(`${rule}.fix`);
  const prompt = text(`${rule}.prompt`);
  const empty = objective.fields.find((field) => field.kind === kind && !field.value.text);
  const edit = empty
    ? fillField(plan, empty, prompt)
    : objective.layout === 'row'
      ? insert(objective.statement.range.end, `, ${inlinePrompt(rule)}`)
      : insertField(plan, objective, text(`${rule}.label`), prompt);
  return { title, edits: [edit] };
}

function fillField({ text: source, eol }: Plan, { label, layout, value, range }: Field, prompt: string) {
  if (layout === 'cell') return insert(value.range.start, prompt);
  const line = lineEnd(source, label.range.end);
  return layout === 'heading' ? insert(Math.min(line, range.end), `${eol}${eol}${prompt}`) : insert(line, ` ${prompt}`);
}

/** A new field in the form of the last one: a list item, a sub-heading or a paragraph. */
function insertField({ text: source, eol }: Plan, { fields, range }: Objective, label: string, prompt: string) {
  const last = fields.at(-1);
  if (last?.layout === 'item') {
    const start = source.lastIndexOf('\n', last.range.start - 1) + 1;
    const marker = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(source.slice(start, last.range.start + 1))?.[0] ?? '- ';
    return insert(lineEnd(source, last.range.end), `${eol}${marker}**${label}:** ${prompt}`);
  }
  if (last?.layout === 'heading') {
    const marks = /#{1,6}/.exec(source.slice(last.range.start, last.label.range.start))?.[0] ?? '####';
    return insert(range.end, `${eol}${eol}${marks} ${label}${eol}${eol}${prompt}`);
  }
  return insert(range.end, `${eol}${eol}**${label}:** ${prompt}`);
}

function insert(at: number, text: string): Fix['edits'][number] {
  return { range: { start: at, end: at }, text };
}

function lineEnd(source: string, from: number): number {
  const end = source.slice(from).search(/[ \t]*(?:\r?\n|$)/);
  return end < 0 ? source.length : from + end;
}
