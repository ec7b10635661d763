import type { Table } from '../document/block.ts';
import { fieldKinds } from '../document/labels.ts';
import type { Entry, FieldKind, Part, PartKind, Plan } from '../document/plan.ts';
import { lineEnd } from '../document/split.ts';
import { blocksOf } from '../document/walk.ts';
import { startOfLine } from '../help/lines.ts';
import { lineOfHeading } from '../rules/add-part.ts';
import type { Fix } from '../rules/rule.ts';
import { newPart } from './new-part.ts';
import { rowBelow, writtenTable } from './table-at.ts';

/** What a new entry of a part says: its day, and what it tells or asks under labels. */
export interface NewEntry {
  readonly day: string;
  readonly answers: readonly Answer[];
}

export interface Answer {
  /** The columns that it may stand in, the best first. */
  readonly kinds: readonly FieldKind[];
  readonly label: string;
  readonly value: string;
}

type Edit = Fix['edits'][number];

/** Adds an entry to a part as its last one is laid out, or to a part made for it where there is none. Offsets are UTF-16 code units. */
export function addEntry(
  plan: Plan,
  kind: PartKind,
  heading: string,
  entry: NewEntry,
  part = bestPart(plan[kind]),
): Edit {
  if (!part) return newPart(plan, kind, heading, (marks) => inSection(plan, entry, `${marks}#`));
  const last = part.entries.at(-1);
  return (last && (rowFor(plan, part, last, entry) ?? itemFor(plan, last, entry))) ?? atEnd(plan, part, entry);
}

/** The last part that records something, else the first. */
function bestPart(parts: readonly Part[]): Part | undefined {
  return parts.findLast(({ entries }) => entries.length) ?? parts[0];
}

function rowFor(plan: Plan, { section }: Part, { layout, range }: Entry, entry: NewEntry): Edit | undefined {
  if (layout !== 'row') return undefined;
  const around = [...blocksOf(section)].find(
    (block) => block.kind === 'table' && block.range.start <= range.start && range.end <= block.range.end,
  );
  const table = around?.kind === 'table' ? writtenTable(plan, around) : undefined;
  return table && rowBelow(plan, table, table.rows.length - 1, cellsFor(table.table, entry));
}

/** Each answer in the column that asks for it, else in one that nothing else takes; nothing that it says is left out. */
function cellsFor({ rows }: Table, { day, answers }: NewEntry): string[] {
  const columns = rows[0]?.cells.map((cell) => fieldKinds(cell.text)) ?? [];
  const cells = columns.map(() => '');
  const free = (kinds: readonly FieldKind[]) =>
    kinds.map((kind) => columns.findIndex((column, at) => !cells[at] && column.includes(kind))).find((at) => at >= 0);
  const dated = free(['date', 'review', 'timescale']);
  if (dated !== undefined) cells[dated] = day;
  for (const { kinds, value } of answers) {
    const other = columns.findIndex((column, at) => !cells[at] && !column.includes('reference'));
    const at = free(kinds) ?? (other < 0 ? columns.length - 1 : other);
    cells[at] = [cells[at], value].filter(Boolean).join(' ');
  }
  if (dated === undefined) {
    const first = cells.findIndex(Boolean);
    cells[first] = `${day}: ${cells[first] ?? ''}`;
  }
  return cells;
}

function itemFor({ text: source, eol }: Plan, { layout, range }: Entry, entry: NewEntry): Edit | undefined {
  if (layout !== 'list') return undefined;
  const line = source.slice(startOfLine(source, range.start), lineEnd(source, range.start));
  const marker = /^ {0,3}(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(line)?.[0];
  if (!marker) return undefined;
  const next = marker.replace(/\d{1,9}/, (number) => String(Number(number) + 1));
  return insert(lineEnd(source, range.end), `${eol}${next}${inOneLine(entry)}`);
}

/** Behind all that the part holds: as a section where its last entry is one, or it has none yet; else as a paragraph. */
function atEnd(plan: Plan, { section, heading, range, entries }: Part, entry: NewEntry): Edit {
  const { text: source, eol } = plan;
  const last = entries.at(-1);
  const like = section.sections.at(-1)?.heading?.prose;
  const marks = (like && lineOfHeading(plan, like)?.marks) ?? `${lineOfHeading(plan, heading)?.marks ?? '##'}#`;
  const written = !last || like ? inSection(plan, entry, marks.slice(0, 6)) : inOneLine(entry);
  const end = source.slice(0, range.end).trimEnd().length;
  return insert(end, `${eol}${eol}${written}`);
}

function inSection({ eol }: Plan, { day, answers }: NewEntry, marks: string): string {
  return [`${marks} ${day}`, ...answers.map(({ label, value }) => `**${label}:** ${value}`)].join(eol + eol);
}

function inOneLine({ day, answers }: NewEntry): string {
  return `**${day}:** ${answers.map(({ value }) => value).join(' ')}`;
}

function insert(at: number, text: string): Edit {
  return { range: { start: at, end: at }, text };
}
