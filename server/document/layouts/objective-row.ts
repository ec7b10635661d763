import { fieldKinds } from '../labels.ts';
import { isObjectiveReference, readObjectiveLabel } from '../objective-label.ts';
import { statesIt, type Draft } from '../objectives.ts';
import type { Entry, Field, FieldKind } from '../plan.ts';
import { isLabelTable } from './label-table.ts';
import type { Table } from '../block.ts';
import { Place } from '../place.ts';
import { remember } from '../remember.ts';
import { rowEntries } from './row.ts';

/** The objectives of a table that has a column for them. A row whose cell there is empty continues the row above it. */
export const rowObjectives = remember((table: Table): Draft[] => {
  const kind = statementColumn(table);
  if (!kind) return [];
  const drafts: Draft[] = [];
  let open = false;
  for (const entry of rowEntries(table)) {
    const cell = entry.fields.find(statesIt) ?? entry.fields.find((field) => field.kind === kind && field.value.text);
    const last = drafts.at(-1);
    if (cell) {
      open = !isObjectiveReference(cell.value.text);
      if (open) drafts.push({ ...rowObjective(entry, cell), among: table });
    } else if (open && last && !numberOf(entry)) drafts.splice(-1, 1, continued(last, entry));
    else open = false;
  }
  return drafts;
});

/** The kind of column that states the objectives of a table; undefined where none does. */
export const statementColumn = remember((table: Table): FieldKind | undefined => {
  const header = table.rows[0]?.cells ?? [];
  const kinds = new Set(header.flatMap((cell) => fieldKinds(cell.text)));
  const asks = (...wanted: FieldKind[]) => wanted.filter((kind) => kinds.has(kind)).length;
  const planned = asks('timescale', 'successCriteria');
  // A self-assessment with goals, or a unit's outcomes with their criteria, plans nothing.
  const states = planned || (asks('skill', 'rating') < 2 && !header.some((cell) => unitTable.test(cell.text)));
  if (isLabelTable(table) || !states) return undefined;
  if (kinds.has('objective')) return 'objective';
  if (kinds.has('specific') && asks('successCriteria', 'achievable', 'relevance', 'timescale') > 2) return 'specific';
  return kinds.has('need') && planned && asks('activity', 'resources') ? 'need' : undefined;
});

const unitTable = /\b(?:learning outcomes?|assessment criteri(?:a|on))\b/i;

function rowObjective(entry: Entry, cell: Field): Draft {
  const written = readObjectiveLabel(cell.value);
  const fields = entry.fields.filter((field) => field.label !== cell.label);
  return { ...entry, id: written.id ?? numberOf(entry), statement: written.statement, fields };
}

function numberOf({ fields }: Entry): string | undefined {
  const number = fields.find((field) => field.kind === 'reference' && field.value.text);
  return number && readObjectiveLabel(number.value).id;
}

function continued(draft: Draft, { fields, range }: Entry): Draft {
  const said = fields.filter((field) => field.value.text);
  return { ...draft, fields: [...draft.fields, ...said], range: Place.between(draft.range, range) };
}
