import { contentOf, readContent, type Piece } from '../content.ts';
import { fieldKinds, partKinds, plainLabel } from '../labels.ts';
import { namesOneObjective, readObjectiveLabel } from '../objective-label.ts';
import { withStatement, type Draft } from '../objectives.ts';
import type { Entry } from '../plan.ts';
import { Place } from '../place.ts';
import { joinProse } from '../prose.ts';
import { remember } from '../remember.ts';
import type { Section } from '../sections.ts';

/** A heading with prose and labelled fields; `following` are headings beside it that are its fields. */
export const sectionObjective = remember((section: Section, following: readonly Section[]): Draft[] => {
  const { heading, blocks, sections, range } = section;
  if (!heading) return [];
  const { fields, prose } = readContent(blocks, following.length ? [...sections, ...following] : sections);
  const { id, statement } = readObjectiveLabel(heading.prose);
  const entry = {
    range: Place.between(range, following.at(-1)?.range ?? range),
    heading: heading.prose,
    fields,
    prose,
    layout: 'section' as const,
  };
  return [withStatement(entry, id, statement)];
});

/** A part such as "My SMART goal" that is itself the one objective: its first paragraph, with a plan for it. */
export function loneObjective(pieces: readonly Piece[], heading: Section['heading']): Draft[] {
  const name = plainLabel(heading?.prose.text ?? '');
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!heading || !first || !last || !/^(?:[a-z]{2,11} ){0,2}(?:objective|goal|target)$/.test(name)) return [];
  const content = contentOf(pieces);
  const end = first.range.end > last.range.end ? first : last;
  const range = Place.between(heading.range, end.range);
  const planned = content.fields.some(({ kind }) => kind === 'timescale' || kind === 'successCriteria');
  if (!planned && !/^(?:my|smart) /.test(name)) return [];
  const entry: Entry = { range, heading: heading.prose, ...content, layout: 'section' };
  return [withStatement(entry, undefined, joinProse([], range))].filter(({ statement }) => statement.text);
}

/** Whether this sub-section of an objectives part states one objective, or is a field, a group or another part. */
export function statesObjective(section: Section): boolean {
  const { heading, blocks, sections } = section;
  if (!heading || sections.some((inner) => namesOneObjective(inner.heading?.prose.text ?? ''))) return false;
  if (namesOneObjective(heading.prose.text)) return true;
  const named = partKinds(heading.prose.text).length > 0 && plainLabel(heading.prose.text).split(' ').length <= 5;
  if (named || fieldKinds(heading.prose.text).some((kind) => kind !== 'skill' && kind !== 'need')) return false;
  return blocks.length > 0 || sections.length > 0 || heading.prose.text.includes(' ');
}

/** Whether a heading is a label for a field, and names no part of the plan. */
export const isFieldHeading = remember(({ heading }: Section): boolean => {
  const text = heading?.prose.text ?? '';
  return fieldKinds(text).length > 0 && !partKinds(text).length && !namesOneObjective(text);
});
