import type { Plan, Objective } from '../document/plan.ts';
import type { Section } from '../document/sections.ts';
import { lineEnd } from '../document/split.ts';
import { sectionsOf } from '../document/walk.ts';
import { objectiveAt } from '../help/cursor.ts';
import { startOfLine } from '../help/lines.ts';
import { text } from '../messages/index.ts';
import { areSame, factsAfter, factsOf } from './facts.ts';
import type { Move } from './move.ts';
import { asRow } from './table-at.ts';

/** The objectives beside the one at the cursor as a table, where each is a heading with labelled paragraphs and nothing else. */
export default {
  id: 'headings-to-table',
  at(cursor) {
    const { plan } = cursor;
    const objective = objectiveAt(cursor);
    const isIts = ({ heading }: Section) => heading !== undefined && heading.prose === objective?.heading;
    const parent = objective && [...sectionsOf(plan.root)].find(({ sections }) => sections.some(isIts));
    const rows = parent?.sections.map((section) => recordOf(plan, section));
    const records = rows?.flatMap((row) => row ?? []);
    const [first, last] = [parent?.sections[0], parent?.sections.at(-1)];
    if (!first?.heading || !last || !records || records.length < 2 || records.length !== rows?.length) return [];
    const start = startOfLine(plan.text, first.heading.range.start);
    const end = Math.min(lineEnd(plan.text, last.range.end), plan.text.trimEnd().length);
    const edits = [{ range: { start, end }, text: tableOf(records).join(plan.eol) }];
    return areSame(factsOf(plan), factsAfter(plan, edits)) ? [{ title: text('move.headings-to-table'), edits }] : [];
  },
} satisfies Move;

/** A statement as it is written, and its fields by their labels. */
interface Record {
  readonly statement: string;
  readonly fields: ReadonlyMap<string, string>;
}

/** An objective that a row can hold; undefined for any other. */
function recordOf({ text: source, objectives }: Plan, { heading, blocks, sections }: Section): Record | undefined {
  const objective = objectives.find((one) => heading && one.heading === heading.prose);
  if (!heading || !objective || sections.length || !isFlat(objective)) return undefined;
  const fields = new Map(
    objective.fields.map(({ label, value }) => [label.text.replace(/[\s:]{1,9}$/, ''), written(source, value.range)]),
  );
  const statement = written(source, heading.prose.range);
  const isPlain = blocks.length === fields.size && blocks.every(({ kind }) => kind === 'paragraph');
  return isPlain && ![statement, ...fields.values()].some((cell) => /[\r\n]/.test(cell))
    ? { statement, fields }
    : undefined;
}

function isFlat({ prose, fields }: Objective): boolean {
  return !prose.length && fields.every(({ layout }) => layout === 'paragraph');
}

/** As a cell: a pipe in it would end it. */
function written(source: string, { start, end }: { start: number; end: number }): string {
  return source.slice(start, end).replace(/\\[\s\S]|\|/g, (sign) => (sign === '|' ? '\\|' : sign));
}

function tableOf(records: readonly Record[]): string[] {
  const labels = [...new Set(records.flatMap(({ fields }) => [...fields.keys()]))];
  const body = records.map(({ statement, fields }) =>
    asRow([statement, ...labels.map((label) => fields.get(label) ?? '')]),
  );
  return [asRow([text('move.objective'), ...labels]), asRow(['', ...labels].map(() => '---')), ...body];
}
