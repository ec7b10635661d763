import type { Analysis } from '../analysis.ts';
import { flattened, type Block } from '../document/block.ts';
import { fieldKinds } from '../document/labels.ts';
import type { Entry, Field, FieldKind, Objective, Part, Plan } from '../document/plan.ts';
import type { Range } from '../document/place.ts';
import type { Prose } from '../document/prose.ts';
import { remember } from '../document/remember.ts';
import { proseOfBlock, type Section } from '../document/sections.ts';
import { endOfLine, isOnLine, startOfLine } from './lines.ts';
import type { CivilDate } from '../language/calendar.ts';

/** Where in a plan somebody asks for help: an offset in UTF-16 code units, and the line around it. */
export interface Cursor {
  readonly analysis: Analysis;
  readonly plan: Plan;
  readonly offset: number;
  /** The line, its end of line left off. */
  readonly line: Range;
  readonly before: string;
  readonly after: string;
  readonly today: CivilDate;
}

export function cursorAt(analysis: Analysis, offset: number, today: CivilDate): Cursor {
  const { text } = analysis.plan;
  const line = { start: startOfLine(text, offset), end: endOfLine(text, offset) };
  const [before, after] = [text.slice(line.start, offset), text.slice(offset, line.end)];
  return { analysis, plan: analysis.plan, offset, line, before, after, today };
}

/** The innermost block around the cursor, of which a blank line has none; blanks at the end of a line belong to what stands before them. */
export const blockAt = remember(({ plan, offset, line, before }: Cursor): Block | undefined => {
  const written = line.start + before.trimEnd().length;
  return blockAround(plan, offset) ?? (before.trim() && written < offset ? blockAround(plan, written) : undefined);
});

function blockAround({ root }: Plan, offset: number): Block | undefined {
  let section: Section = root;
  for (let inner: Section | undefined = root; inner; inner = section.sections.find(({ range }) => holds(range, offset)))
    section = inner;
  return [...flattened(section.own)].findLast(({ range }) => holds(range, offset));
}

/** The text around the cursor. */
export function proseAt(cursor: Cursor): Prose | undefined {
  const block = blockAt(cursor);
  return block && proseOfBlock(block).find(({ range }) => holds(range, cursor.offset));
}

/** Whether what is written here is prose: no code, no comment, nothing that was left unread. */
export function isProse(cursor: Cursor): boolean {
  return !['other', 'comment', 'unread', 'frontmatter'].includes(blockAt(cursor)?.kind ?? '');
}

/** The objective that the cursor is in, or in the blank lines below. */
export const objectiveAt = remember(({ plan, offset, line }: Cursor): Objective | undefined => {
  const begun = plan.objectives.filter(({ range }) => range.start <= offset);
  const last = begun.reduce<Objective | undefined>(
    (found, one) => (found && found.range.start > one.range.start ? found : one),
    undefined,
  );
  if (!last) return undefined;
  return last.range.end >= line.start || !plan.text.slice(last.range.end, line.start).trim() ? last : undefined;
});

/** The parts that the cursor is in. */
export const partsAt = remember(({ plan, offset, line }: Cursor): Part[] => {
  const { context, careerGoals, selfAssessment, objectiveParts, activities, implementation } = plan;
  const { feedback, reviews, reflections, standards, references, declaration } = plan;
  const parts = [context, careerGoals, selfAssessment, objectiveParts, activities, implementation, feedback, reviews];
  return [...parts, reflections, standards, references, declaration]
    .flat()
    .filter(
      ({ range }) =>
        range.start <= offset && (range.end >= line.start || !plan.text.slice(range.end, line.start).trim()),
    );
});

/** What the parts around the cursor have on its line. */
export const entriesAt = remember((cursor: Cursor): Entry[] =>
  partsAt(cursor).flatMap(({ entries }) => entries.filter(({ range }) => isOnLine(cursor.line, range))),
);

/** The fields in whose answer the cursor is, an empty one included: two where a label asks for two facts. */
export const fieldsAt = remember((cursor: Cursor): Field[] => {
  const all = [...(objectiveAt(cursor)?.fields ?? []), ...entriesAt(cursor).flatMap(({ fields }) => fields)];
  return [...new Set(all)].filter((field) => isInAnswer(cursor, field));
});

/** The facts that are asked for at the cursor: by the label of its field, or at the head of its column. */
export const kindsAt = remember((cursor: Cursor): ReadonlySet<FieldKind> => {
  const kinds = fieldsAt(cursor).flatMap(({ kind }) => kind ?? []);
  return new Set(kinds.length ? kinds : columnKinds(cursor));
});

/** A row that is still empty has no fields. */
function columnKinds(cursor: Cursor): readonly FieldKind[] {
  const block = blockAt(cursor);
  if (block?.kind !== 'table' || block.html) return [];
  const head = block.rows[0];
  if (!head || head.range.end >= cursor.line.start) return [];
  const column = cursor.before.replace(/^\s{0,20}\|/, '').split('|').length - 1;
  return fieldKinds(head.cells[column]?.text ?? '');
}

/** What of the answer stands in front of the cursor. */
export function answerBefore(cursor: Cursor): string {
  const [field] = fieldsAt(cursor);
  const isCell = field ? field.layout === 'cell' || field.layout === 'row' : blockAt(cursor)?.kind === 'table';
  if (!field && !isCell) return cursor.before;
  const from = isCell || !field ? cellAt(cursor).start : field.label.range.end;
  return cursor.plan.text.slice(from, cursor.offset).replace(/^[\s:*_]{1,9}/, '');
}

/** The words in an analysis are at least as long as their place says. */
export function holds({ start, end }: Range, offset: number): boolean {
  return start <= offset && offset <= end;
}

function isInAnswer(cursor: Cursor, { layout, label, value }: Field): boolean {
  const { plan, offset } = cursor;
  if (layout === 'cell' || layout === 'row') {
    const cell = cellAt(cursor);
    return holds(cell, value.range.start) && holds(cell, value.range.end) && value.range.start >= cursor.line.start;
  }
  if (offset < label.range.end) return false;
  if (holds(value.range, offset)) return true;
  const end = Math.max(label.range.end, value.range.end);
  const between = plan.text.slice(end, offset);
  return offset >= end && (layout === 'heading' ? /^\s{0,9}$/ : /^[ \t:*_]{0,9}$/).test(between);
}

/** Between the pipes around the cursor. */
function cellAt({ line, before, after }: Cursor): Range {
  const next = after.indexOf('|');
  return {
    start: line.start + before.lastIndexOf('|') + 1,
    end: next < 0 ? line.end : line.start + before.length + next,
  };
}
