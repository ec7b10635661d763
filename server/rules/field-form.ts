import type { Field, Objective, Plan } from '../document/plan.ts';
import { lineEnd } from '../document/split.ts';

/** How an objective writes its fields, so that one more looks like the others. */
export interface FieldForm {
  readonly layout: 'item' | 'row' | 'heading' | 'paragraph';
  /** Behind the last of them: an offset in UTF-16 code units. */
  readonly at: number;
  /** Whether a blank line stands in front of each. */
  readonly isApart: boolean;
  /** A field as it stands in the text, from the beginning of its line. */
  write(label: string, prompt: string): string;
}

/** The form of an objective's fields; undefined where none is safe to add: in a table of several objectives, in HTML. */
export function fieldForm(plan: Plan, objective: Objective): FieldForm | undefined {
  const { text: source, eol } = plan;
  const { fields, range, layout, heading } = objective;
  const last = fields.at(-1);
  if (layout === 'row') return undefined;
  if (layout === 'table' || (last?.layout === 'row' && isPiped(source, last))) return rowForm(plan, objective);
  if (last?.layout === 'item') {
    const marker = itemMarker.exec(lineBefore(source, last.range.start))?.[0].replace('[x]', '[ ]');
    return marker === undefined ? undefined : itemForm(lineEnd(source, last.range.end), marker);
  }
  if (layout === 'list') return nestedForm(plan, objective);
  if (last?.layout === 'heading') {
    const marks = /#{1,6}/.exec(source.slice(last.range.start, last.label.range.start))?.[0] ?? '####';
    const write = (label: string, prompt: string) => `${marks} ${label}${eol}${eol}${prompt}`;
    return { layout: 'heading', at: range.end, isApart: true, write };
  }
  if (!heading && last && last.layout !== 'paragraph') return undefined;
  const write = (label: string, prompt: string) => `${bold(label)} ${prompt}`;
  return { layout: 'paragraph', at: lineEnd(source, range.end), isApart: true, write };
}

/** Whether a row is written with pipes, and not as HTML. */
function isPiped(source: string, { label, value }: Field): boolean {
  return source.slice(label.range.end, value.range.start).includes('|');
}

/** Whether an objective stands in a quotation, where every line would need its mark. */
export function isQuoted({ text: source }: Plan, { statement }: Objective): boolean {
  return lineBefore(source, statement.range.start).trimStart().startsWith('>');
}

/** In the objective's own table, the answer in the same column. */
function rowForm({ text: source }: Plan, { fields }: Objective): FieldForm | undefined {
  const last = fields.findLast((field) => field.layout === 'row');
  if (!last) return undefined;
  const indent = /^[ \t]*(?=\|)/.exec(lineBefore(source, last.label.range.start))?.[0] ?? '';
  const columns = source.slice(last.label.range.end, last.value.range.start).split('|').length - 1;
  const write = (label: string, prompt: string) => `${indent}| ${label} |${' |'.repeat(columns - 1)} ${prompt} |`;
  return { layout: 'row', at: lineEnd(source, last.value.range.end), isApart: false, write };
}

/** Nested in the item that states the objective; HTML in it would swallow the new line. */
function nestedForm({ text: source }: Plan, { range, statement }: Objective): FieldForm | undefined {
  const marker = itemMarker.exec(lineBefore(source, statement.range.start))?.[0];
  const end = lineEnd(source, range.end);
  if (!marker || source.slice(range.start, end).includes('<')) return undefined;
  return itemForm(end, `${marker.replace(/\[.*/, '').replace(/\S/g, ' ')}- `);
}

/** An item of a list, `marker` with the indentation in front of it. */
export function itemForm(at: number, marker: string): FieldForm {
  return { layout: 'item', at, isApart: false, write: (label, prompt) => `${marker}${bold(label)} ${prompt}` };
}

/** A question needs no colon. */
function bold(label: string): string {
  return label.endsWith('?') ? `**${label}**` : `**${label}:**`;
}

const itemMarker = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ x]\][ \t]+)?/i;

function lineBefore(source: string, at: number): string {
  return source.slice(source.lastIndexOf('\n', at - 1) + 1, at);
}
