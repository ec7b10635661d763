import { partKinds } from '../../document/labels.ts';
import type { Objective } from '../../document/plan.ts';
import { text } from '../../messages/index.ts';
import { fieldForm, isQuoted, itemForm, type FieldForm } from '../../rules/field-form.ts';
import { holds, isProse, objectiveAt, type Cursor } from '../cursor.ts';
import { lackingFields } from '../lacking-fields.ts';
import { isOnLine, isWritten, lineAbove, lineBelow } from '../lines.ts';
import type { Offer } from './offer.ts';
import { isBegunBy, openingAt } from './opening.ts';

/** The fields that the objective does not have yet, in the plan's own layout and by the names that it gives them elsewhere. */
export function fieldLabels(cursor: Cursor): Offer[] {
  const { plan, line } = cursor;
  const objective = objectiveAt(cursor);
  if (!objective || isQuoted(plan, objective) || !isProse(cursor)) return [];
  if (holds(objective.statement.range, cursor.offset)) return [];
  const own = objective.fields.filter(({ label }) => !isOnLine(line, label.range));
  const form = formFor(cursor, { ...objective, fields: own });
  const opening = form && openingAt(cursor, form.layout);
  if (
    !opening ||
    isAnswered(cursor, objective) ||
    isDefined(cursor) ||
    (form.layout === 'row' && !isAmongRows(cursor, own))
  )
    return [];
  const [head, tail] = separators(cursor, form);
  return (
    lackingFields(plan, own)
      // Some labels as headings would begin a part of the plan.
      .filter(({ label }) => isBegunBy(label, opening) && !(form.layout === 'heading' && partKinds(label).length))
      .map(({ rule, kind, label }) => ({
        label,
        kind: 'field',
        about: text(`field.about.${kind}`),
        range: opening.range,
        text: head + form.write(label, text(`${rule}.prompt`)) + tail,
        filter: opening.marks + label,
      }))
  );
}

/** The form of its own fields; where it has none yet, that of another objective's, or of the list that is begun here. */
function formFor({ plan, before, line }: Cursor, objective: Objective): FieldForm | undefined {
  const isTable = objective.layout === 'table' || objective.layout === 'row';
  if (objective.fields.length || isTable) return fieldForm(plan, objective);
  const like = plan.objectives.find(({ layout, fields }) => layout === objective.layout && fields.length);
  const marker = /^[ \t]*[-*+][ \t]+/.exec(before)?.[0];
  if (!like && marker) return itemForm(line.end, marker);
  return fieldForm(plan, like ?? objective);
}

/** Blank lines where the neighbours would else flow into the field, or it into them. */
function separators(
  { plan: { text: source, eol }, line }: Cursor,
  { layout }: FieldForm,
): [head: string, tail: string] {
  const below = lineBelow(source, line);
  const isItem = layout === 'item' && below && /^\s*(?:[-*+]|\d{1,9}[.)])\s/.test(source.slice(below.start, below.end));
  const flowsIn = layout !== 'item' && isWritten(source, lineAbove(source, line));
  const flowsOut = !isItem && isWritten(source, below);
  return layout === 'row' ? ['', ''] : [flowsIn ? eol : '', flowsOut ? eol : ''];
}

/** Between a label, or the heading that asks for the objective, and its answer there is no place for another. */
function isAnswered({ offset }: Cursor, { range, statement, fields }: Objective): boolean {
  const between = (start: number, end: number) => start < offset && offset < end;
  return (
    between(range.start, statement.range.start) ||
    fields.some(({ label, value }) => value.text !== '' && between(label.range.end, value.range.start))
  );
}

/** Between a term and what stands behind the colon below it there is no place for another. */
function isDefined({ plan: { text: source }, line }: Cursor): boolean {
  const below = lineBelow(source, line);
  return below !== undefined && /^ {0,3}:\s/.test(source.slice(below.start, below.end));
}

/** A row goes below another of the objective's own table, and not between its head and the line of dashes. */
function isAmongRows({ plan: { text: source }, line }: Cursor, fields: Objective['fields']): boolean {
  const above = lineAbove(source, line);
  const below = lineBelow(source, line);
  const next = below ? source.slice(below.start, below.end) : '';
  const isHead = /^[\s|:-]+$/.test(next) && next.includes('-');
  return !isHead && above !== undefined && fields.some(({ label }) => holds(above, label.range.start));
}
