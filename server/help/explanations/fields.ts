import { fieldKinds } from '../../document/labels.ts';
import type { Entry, FieldKind } from '../../document/plan.ts';
import type { Range } from '../../document/place.ts';
import { text } from '../../messages/index.ts';
import { blockAt, entriesAt, holds, objectiveAt, type Cursor } from '../cursor.ts';
import { markedUnder, pointsFor } from '../marking.ts';
import type { Explainer } from './explanation.ts';

/** What a field is for, on its label or at the head of its column, and which marking points look for it. */
export const fields: Explainer = (cursor) => {
  const found = inEntries(cursor) ?? inHeader(cursor);
  if (!found) return undefined;
  const about = found.kinds.map((kind) => text(`field.about.${kind}`));
  const rules = found.kinds.flatMap((kind) => rulesFor[kind] ?? []);
  const marked = markedUnder(pointsFor(cursor.analysis.scheme, rules));
  return { range: found.range, text: [...about, ...(marked ? [marked] : [])].join('\n\n') };
};

interface Labelled {
  readonly range: Range;
  readonly kinds: readonly FieldKind[];
}

/** The rule that looks for a field. */
const rulesFor: Readonly<Partial<Record<FieldKind, readonly string[]>>> = {
  timescale: ['objective-timescale'],
  successCriteria: ['objective-success-criteria'],
  activity: ['objective-activity'],
  resources: ['objective-resources'],
  relevance: ['objective-relevance'],
  role: ['objective-relevance'],
  aims: ['objective-relevance'],
  origin: ['objective-evidence'],
  review: ['objective-review'],
  standards: ['standards-reference'],
};

function inEntries(cursor: Cursor): Labelled | undefined {
  const entries: readonly (Entry | undefined)[] = [objectiveAt(cursor), ...entriesAt(cursor)];
  for (const entry of entries) {
    const named = entry?.fields.filter(({ label }) => holds(label.range, cursor.offset)) ?? [];
    const kinds = named.flatMap(({ kind }) => kind ?? []);
    if (named[0] && kinds.length) return { range: named[0].label.range, kinds };
  }
  return undefined;
}

/** The first row of a table of several objectives or records. */
function inHeader(cursor: Cursor): Labelled | undefined {
  const block = blockAt(cursor);
  const cell = block?.kind === 'table' && block.rows[0]?.cells.find(({ range }) => holds(range, cursor.offset));
  const kinds = cell ? fieldKinds(cell.text) : [];
  return cell && kinds.length ? { range: cell.range, kinds } : undefined;
}
