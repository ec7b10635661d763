import { contentOf, isField, type Piece } from '../content.ts';
import { plainLabel } from '../labels.ts';
import { isObjectiveReference, namesOneObjective, readObjectiveLabel } from '../objective-label.ts';
import { statesIt, withStatement, type Draft } from '../objectives.ts';
import type { Entry, Field } from '../plan.ts';
import { Place } from '../place.ts';
import { joinProse } from '../prose.ts';

/**
 * Objectives that a label begins, each up to the next such label: "Objective 1: Lead …" and then its fields, in paragraphs,
 * lines, list items or tables of labels. Outside a part for objectives the label must be numbered, or a plan follow it.
 */
export function labelledObjectives(pieces: readonly Piece[], place: 'in-part' | 'elsewhere'): Draft[] {
  const fields = pieces.filter(isField);
  const trusted = place === 'in-part' || fields.some(({ kind }) => kind === 'timescale' || kind === 'successCriteria');
  const first = fields.find((field) => isLabel(field) && (trusted || namesOneObjective(field.label.text)));
  return first ? groups(pieces, (field) => isLabel(field) && sameLabel(field, first)) : [];
}

/** Objectives that begin with the "S" of SMART, where an objectives part has no other label for them. */
export function smartObjectives(pieces: readonly Piece[]): Draft[] {
  const planned = pieces.some(
    (piece) => isField(piece) && (piece.kind === 'timescale' || piece.kind === 'successCriteria'),
  );
  return planned ? groups(pieces, ({ kind, value }) => kind === 'specific' && value.text !== '') : [];
}

function groups(pieces: readonly Piece[], begins: (field: Field) => boolean): Draft[] {
  const found: [Field, ...Piece[]][] = [];
  for (const piece of pieces) {
    if (isField(piece) && begins(piece)) found.push([piece]);
    else found.at(-1)?.push(piece);
  }
  return found
    .map(([first, ...rest]) => ({ ...draftOf(first, rest), among: found }))
    .filter((draft) => draft.statement.text);
}

function sameLabel({ label: one }: Field, { label: other }: Field): boolean {
  if (namesOneObjective(one.text) || namesOneObjective(other.text))
    return namesOneObjective(one.text) && namesOneObjective(other.text);
  return plainLabel(one.text) === plainLabel(other.text);
}

function isLabel(field: Field): boolean {
  if (field.kind !== 'objective' || isObjectiveReference(field.value.text)) return false;
  return statesIt(field) || namesOneObjective(field.label.text);
}

function draftOf(first: Field, rest: readonly Piece[]): Draft {
  const { fields, prose } = contentOf(rest);
  const written = readObjectiveLabel(first.value);
  const id = readObjectiveLabel(first.label).id ?? written.id;
  const start = first.label.range.start < first.range.start ? first.label.range : first.range;
  const end = [first, ...rest].map(({ range }) => range).reduce((last, range) => (range.end > last.end ? range : last));
  const others = fields.filter(({ label }) => label !== first.label);
  const entry: Entry = {
    range: Place.between(start, end),
    heading: undefined,
    fields: others,
    prose,
    layout: layoutOf(first),
  };
  return withStatement(entry, id, id ? written.statement : joinProse([first.value], first.range));
}

function layoutOf({ layout }: Field): Entry['layout'] {
  if (layout === 'item') return 'list';
  if (layout === 'row') return 'table';
  return layout === 'cell' || layout === 'line' ? 'row' : 'section';
}
