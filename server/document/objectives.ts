import { readContent } from './content.ts';
import { partKinds, plainLabel } from './labels.ts';
import type { Entry, Field, Objective } from './plan.ts';
import { isObjectiveReference, namesOneObjective, readObjectiveLabel } from './objective-label.ts';
import { joinProse, type Prose } from './prose.ts';
import type { Section } from './sections.ts';
import { rowEntries } from './layouts/row.ts';

/** An objective before the whole plan is known, which gives one without an id its number. */
export type Draft = Omit<Objective, 'id'> & { id: string | undefined };

/** Whether this sub-section of an objectives part states one objective, or is a group or another part. */
export function statesObjective({ heading, blocks, sections }: Section): boolean {
  if (!heading) return false;
  if (namesOneObjective(heading.prose.text)) return true;
  const named = partKinds(heading.prose.text).length > 0 && plainLabel(heading.prose.text).split(' ').length <= 5;
  return !named && (blocks.length > 0 || sections.length > 0 || heading.prose.text.includes(' '));
}

/** A heading with prose and labelled fields. */
export function sectionObjective({ heading, blocks, sections, range }: Section): Draft | undefined {
  if (!heading) return undefined;
  const { fields, prose } = readContent(blocks, sections);
  const { id, statement } = readObjectiveLabel(heading.prose);
  const entry: Entry = { range, heading: heading.prose, fields, prose, layout: 'section' };
  return withStatement(entry, id, statement);
}

/** The rows of each table that has a column for the objective. */
export function tableObjectives({ blocks }: Section): Draft[] {
  return blocks
    .flatMap((block) => (block.kind === 'table' ? rowEntries(block.rows) : []))
    .flatMap((entry) => {
      const cell = entry.fields.find((field) => field.kind === 'objective');
      if (!cell?.value.text || isObjectiveReference(cell.value.text)) return [];
      const written = readObjectiveLabel(cell.value);
      const number = entry.fields.find((field) => field.kind === 'reference' && field.value.text);
      const id = written.id ?? (number && readObjectiveLabel(number.value).id);
      const draft = withStatement(entry, id, written.statement);
      return draft ? [{ ...draft, fields: entry.fields.filter((field) => field !== cell) }] : [];
    });
}

/** Where the heading is only a label or a topic, a field "Objective" or else the first paragraph states the objective. */
function withStatement(entry: Entry, id: string | undefined, heading: Prose): Draft | undefined {
  const own = entry.fields.find((field) => field.kind === 'objective' && field.value.text && entry.layout !== 'row');
  if (own) return { ...entry, id, statement: own.value, fields: entry.fields.filter((field) => field !== own) };
  if (heading.text) return { ...entry, id, statement: heading };
  const [first, ...prose] = entry.prose;
  if (first) return { ...entry, id, statement: first, prose };
  return { ...entry, id, statement: specificField(entry.fields) ?? joinProse([], entry.heading?.range ?? entry.range) };
}

function specificField(fields: readonly Field[]): Prose | undefined {
  return fields.find((field) => field.kind === 'specific' && field.value.text)?.value;
}
