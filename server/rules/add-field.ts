import type { Field, FieldKind, Objective, Plan } from '../document/plan.ts';
import { lineEnd } from '../document/split.ts';
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

/** A text without what the row fixes of rules have put into it, every other character in its place. */
export function withoutInlinePrompts(statement: string): string {
  const prompts = inlineRules.map((rule) => `, ${inlinePrompt(rule)}`);
  return prompts.reduce((left, prompt) => left.replaceAll(prompt, ' '.repeat(prompt.length)), statement);
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

function isQuoted({ text: source }: Plan, { statement }: Objective): boolean {
  return lineBefore(source, statement.range.start).trimStart().startsWith('>');
}

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

/** A new field in the form of the last one: a list item, a table row, a sub-heading or a paragraph. */
function insertField(plan: Plan, objective: Objective, label: string, prompt: string): Edit | undefined {
  const { text: source, eol } = plan;
  const { fields, range, layout, heading } = objective;
  const last = fields.at(-1);
  if (layout === 'row') return undefined;
  if (layout === 'table') return insertRow(plan, objective, label, prompt);
  if (last?.layout === 'item') {
    const marker = itemMarker.exec(lineBefore(source, last.range.start))?.[0].replace('[x]', '[ ]');
    return marker ? insert(lineEnd(source, last.range.end), `${eol}${marker}**${label}:** ${prompt}`) : undefined;
  }
  if (layout === 'list') return insertItem(plan, objective, label, prompt);
  if (last?.layout === 'heading') {
    const marks = /#{1,6}/.exec(source.slice(last.range.start, last.label.range.start))?.[0] ?? '####';
    return insert(range.end, `${eol}${eol}${marks} ${label}${eol}${eol}${prompt}`);
  }
  if (!heading && last && last.layout !== 'paragraph') return undefined;
  return insert(lineEnd(source, range.end), `${eol}${eol}**${label}:** ${prompt}`);
}

/** Below the last row of the objective's own table, the answer in the same column. */
function insertRow(
  { text: source, eol }: Plan,
  { fields }: Objective,
  label: string,
  prompt: string,
): Edit | undefined {
  const last = fields.findLast((field) => field.layout === 'row');
  if (!last) return undefined;
  const indent = /^[ \t]*(?=\|)/.exec(lineBefore(source, last.label.range.start))?.[0] ?? '';
  const columns = source.slice(last.label.range.end, last.value.range.start).split('|').length - 1;
  const row = `${indent}| ${label} |${' |'.repeat(columns - 1)} ${prompt} |`;
  return insert(lineEnd(source, last.value.range.end), eol + row);
}

/** Nested in the item that states the objective; HTML in it would swallow the new line. */
function insertItem(plan: Plan, { range, statement }: Objective, label: string, prompt: string): Edit | undefined {
  const { text: source, eol } = plan;
  const marker = itemMarker.exec(lineBefore(source, statement.range.start))?.[0];
  const end = lineEnd(source, range.end);
  if (!marker || source.slice(range.start, end).includes('<')) return undefined;
  const indent = marker.replace(/\[.*/, '').replace(/\S/g, ' ');
  return insert(end, `${eol}${indent}- **${label}:** ${prompt}`);
}

const itemMarker = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ x]\][ \t]+)?/i;

function insert(at: number, text: string): Edit {
  return { range: { start: at, end: at }, text };
}

function lineBefore(source: string, at: number): string {
  return source.slice(source.lastIndexOf('\n', at - 1) + 1, at);
}
