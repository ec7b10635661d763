import assert from 'node:assert/strict';
import { flattened } from '../server/document/block.ts';
import { Blocks } from '../server/document/blocks.ts';
import { parsePlan } from '../server/document/parse.ts';
import type { Entry, PartKind } from '../server/document/plan.ts';
import { importWord } from '../server/import/word.ts';
import { parseIsoDate } from '../server/language/calendar.ts';
import { findPrompts } from '../server/language/prompts.ts';
import { findTimescales } from '../server/language/timescales.ts';
import { longDate } from '../server/report/dates.ts';
import { stated } from '../server/smart/judge.ts';
import { allPlans } from './all-plans.ts';
import { madeHandIn } from './make-hand-in.ts';

describe('a plan that is handed in as a Word document and imported again', () => {
  for (const { path, source } of allPlans)
    it(`has every objective, field, date and table cell that it had: ${path}`, async () => {
      const { markdown, notes } = await importWord(await madeHandIn(source, 'docx'));
      const [before, after] = [factsOf(source), factsOf(markdown)];
      assert.deepEqual(after.objectives, before.objectives);
      assert.deepEqual(after.fields, before.fields);
      // The import may know more: a line "Name: …" of the text goes into the frontmatter too.
      const unread = before.frontmatter.filter((value) => !after.frontmatter.includes(value));
      // What is no day or number, such as 2027-02-30, stays on the cover sheet, which then is a table of the text.
      const cover = after.rows.slice(0, after.rows.length - before.rows.length);
      assert.equal(cover.length > 0, unread.length > 0);
      for (const value of unread)
        assert.ok(cover.join().includes(onCover(value.slice(value.indexOf(' ')).trim())), value);
      assert.deepEqual(after.rows.slice(cover.length), before.rows);
      assert.deepEqual(after.dates.slice(cover.length ? -before.dates.length : 0), before.dates);
      // Nothing else is said to be lost than what the export itself puts in.
      const lost = notes.map(({ kind }) => kind).filter((kind) => !known.has(kind));
      assert.deepEqual(lost, []);
    });

  it('is compared by facts that there are', () => {
    const all = allPlans.map(({ source }) => factsOf(source));
    const count = (of: (facts: ReturnType<typeof factsOf>) => number) => all.reduce((sum, facts) => sum + of(facts), 0);
    assert.ok(count(({ objectives }) => objectives.length) > 100);
    assert.ok(count(({ fields }) => fields.length) > 1000);
    assert.ok(count(({ dates }) => dates.length) > 600);
    assert.ok(count(({ rows }) => rows.length) > 200);
    assert.ok(count(({ frontmatter }) => frontmatter.length) > 300);
  });
});

const known = new Set(['furniture', 'contents', 'boldHeading']);

const parts: readonly PartKind[] = [
  ...(['context', 'careerGoals', 'selfAssessment', 'activities', 'implementation', 'feedback'] as const),
  ...(['reviews', 'reflections', 'standards', 'references', 'declaration'] as const),
];

/** What the export shows on the cover sheet in a form that the import reads again. */
const coverKeys = [
  ...['learner', 'role', 'organisation', 'centre', 'qualification', 'unit', 'level', 'assessor', 'iqa', 'uln'],
  ...['awarding-body', 'aims', 'standards', 'start', 'end', 'submission', 'reviews', 'word-limit', 'declaration'],
];

/** What a plan says, as lines; prompts say nothing, and are not handed in. */
function factsOf(text: string) {
  const plan = parsePlan(text);
  const fieldsOf = (owner: string, { fields }: Entry) =>
    fields
      .map(({ kind, label, value }) => [owner, kind, said(label.text), said(value.text)].join(' · '))
      .filter((field) => !field.endsWith(' · '));
  const objectives = plan.objectives.filter(({ statement }) => said(statement.text));
  return {
    objectives: objectives.map(({ id, statement }) => `${id} ${said(statement.text)}`),
    fields: [
      ...objectives.flatMap((objective) => fieldsOf(objective.id, objective)),
      ...parts.flatMap((part) => plan[part].flatMap(({ entries }) => entries.flatMap((one) => fieldsOf(part, one)))),
    ],
    dates: [...plan.prose].flatMap((prose) =>
      findTimescales(stated(prose)).map(({ start, end, kind }) => `${kind} ${said(prose.text.slice(start, end))}`),
    ),
    frontmatter: coverKeys.flatMap((key) =>
      (plan.frontmatter.values[key] ?? [])
        .filter(({ text: words }) => said(words))
        .map(({ id, text: words }) => [key, id, said(words)].join(' ')),
    ),
    rows: [...flattened(new Blocks(text).all())].flatMap((block) =>
      block.kind === 'table' ? block.rows.map(({ cells }) => cells.map((cell) => said(cell.text)).join(' | ')) : [],
    ),
  };
}

/** Days are written out there. */
function onCover(value: string): string {
  return parseIsoDate(value) ? longDate(value) : value;
}

/** Words without prompts and without where lines end. */
function said(words: string): string {
  const prompts = findPrompts(words);
  const kept = [...words].filter((_, index) => !prompts.some(({ start, end }) => index >= start && index < end));
  return kept.join('').replace(/\s+/g, ' ').trim();
}
