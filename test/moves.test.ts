import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse, type Analysis } from '../server/analysis.ts';
import { parsePlan } from '../server/document/parse.ts';
import { applied } from '../server/document/rename-id.ts';
import { cursorAt } from '../server/help/cursor.ts';
import { findPrompts } from '../server/language/prompts.ts';
import { reflectiveModels } from '../server/language/reflective-models.ts';
import { newFeedback } from '../server/moves/add-feedback.ts';
import { newReflection } from '../server/moves/add-reflection.ts';
import { newReview } from '../server/moves/add-review.ts';
import { factsOf, type Facts } from '../server/moves/facts.ts';
import { movesAt } from '../server/moves/index.ts';
import { nextCell } from '../server/moves/next-cell.ts';
import type { Fix } from '../server/rules/rule.ts';
import { failOnBroken, filesIn, readProjectFile, today } from './helpers.ts';
import { undone } from './inverse-edits.ts';
import { readMarkedPlan } from './marked-plan.ts';
import { navigationPlan } from './navigation-plan.ts';

/** How a plan may lay out two objectives, the second with two aims. */
const objectiveParts = [
  '## Objectives\n\n### O1: Lead three groups\n\n**Timescale:** 30 June 2027\n\n**Success criteria:** three reports | signed\n\n### O2: Deliver five workshops and run the Thursday job club by 31 July 2027\n\n**Timescale:** 31 July 2027',
  '## Objectives\n\n### Lead three groups\n\n### Lead three interviews and redesign the referral form',
  '## Objectives\n\n- Lead three groups\n- Deliver five workshops and run the Thursday job club',
  '## Objectives\n\n1. **Objective 1:** Lead three groups\n   - **Timescale:** June 2027\n2. Objective 2: Deliver five workshops and run the Thursday job club',
  '## Objectives\n\n| Objective | By when? | Activities |\n| --- | --- | --- |\n| Lead three groups | July 2027 | |\n| Lead three interviews and redesign the referral form | 1 June 2027 | shadowing |',
  '## Objectives\n\n| ID | Objective | By when? |\n|:-|-|-:|\n| O1 | Lead three groups | July 2027 |\n| O2 | Write a guide | 1 June 2027 |',
  '## Objectives\n\n> | Objective | By when? |\n> | --- | --- |\n> | Lead three groups | July 2027 |',
  '## Objectives\n\n| Objective | Lead three groups |\n| --- | --- |\n| By when? | June 2027 |',
  '## Objectives\n\n**Objective 1:** Lead three groups\n\n**Timescale:** June 2027\n\n**Objective 2:** Write a guide',
];
const otherParts = [
  '',
  '## Action plan\n\n| Objective | Activity | Date |\n| --- | --- | --- |\n| O1 | Shadow a colleague | 3 July 2027 |\n| O1 | Read `a \\| b` | |\n| O2 | Ask two people | 1 May 2027 |',
  '## Action plan\n\n| Activity | Timescale |\n|-|-|\nShadow | June 2027\nRead | May 2027',
  '## Reviews\n\n- **14 January 2027, with my manager:** O1 is on track, two groups are done.',
  '## Reviews\n\n| Date | Progress | Changes |\n| --- | --- | --- |\n| 1 June 2026 | Two groups led so far | O2 moved to July |',
  '## Review log\n\n### 1 June 2026\n\nTwo groups were led, and O1 is on track.\n\n<!-- more to come -->',
  '## Reviews\n\n',
  '## Version history\n\n| Version | What changed |\n| --- | --- |\n| 1 | First version |',
  '## Feedback\n\n| Date | Source | What was said | What I did |\n| --- | --- | --- | --- |\n| 1 June 2026 | Manager | Clear notes | Kept it up |',
  '## Feedback and reviews\n\nMy manager looks at this every month.',
  '## Reflection (Gibbs, 1988)\n\n### Description\n\nIt went well.',
  '## References\n\nGibbs, G. (1988) *Learning by doing*.',
  '## Declaration\n\nThis is my own work.',
  'A setext heading\n---\n\nAnd words.',
];

const files = ['examples', 'test/plans'].flatMap((folder) => filesIn(folder)).filter((path) => path.endsWith('.md'));
const written = files.map((path) => readMarkedPlan(readProjectFile(path)).source);
const made = fc
  .tuple(
    fc.constantFrom('', '---\ntype: pdp\nstart: 2026-11-01\n---\n\n', '# My plan\n\n'),
    fc.constantFrom(...objectiveParts),
    fc.array(fc.constantFrom(...otherParts), { maxLength: 4 }),
    fc.constantFrom('', '\n', '\n\n'),
  )
  .map(([start, objectives, others, end]) => start + [objectives, ...others].join('\n\n') + end);
const places = fc.record({
  written: fc.oneof({ weight: 6, arbitrary: made }, fc.constantFrom(...written, navigationPlan)),
  isCrlf: fc.boolean(),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  more: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }),
});

/** What each move may change: everything else is as it was. */
const intended: Readonly<Record<string, (before: Facts, after: Facts) => void>> = {
  'add-row': assert.deepEqual,
  'sort-by-date': assert.deepEqual,
  'table-to-headings': assert.deepEqual,
  'headings-to-table': assert.deepEqual,
  'split-objective': (before, after) => {
    assert.equal(after.objectives.size, before.objectives.size + 1);
    assert.equal(changedObjectives(before, after).length, 1);
    assert.deepEqual(after.records, before.records);
  },
  'add-field': (before, after) => {
    assert.deepEqual([...after.objectives.keys()], [...before.objectives.keys()]);
    const [changed, ...others] = changedObjectives(before, after);
    assert.ok(changed && !others.length);
    const said = after.objectives.get(changed)?.split('\n') ?? [];
    const asked = said.filter((line) => !(before.objectives.get(changed)?.split('\n') ?? []).includes(line));
    assert.ok(asked.length >= 1 && asked.every((line) => findPrompts(line).length === 1), JSON.stringify(asked));
  },
  'add-review': (before, after) => assertAdded(before, after, 'reviews', 1),
  'add-feedback': (before, after) => assertAdded(before, after, 'feedback', 1),
  'record-change': (before, after) => {
    const isThere = before.records.some((record) => record.startsWith('reviews: '));
    assertAdded(before, after, 'reviews', isThere ? 1 : 2);
  },
};

describe('moves', () => {
  it('change what they are meant to and nothing else, in any layout; to undo them restores every byte', () => {
    const taken = new Map<string, number>();
    fc.assert(
      fc.property(places, ({ written, isCrlf, at, more }) => {
        const text = isCrlf ? written.replace(/\r?\n/g, '\r\n') : written;
        const analysis = analysed(text);
        const saved = text.replaceAll('31 July 2027', '30 June 2027');
        for (const share of [at, ...more]) {
          const place = { ...cursorAt(analysis, Math.floor(share * text.length), today), saved };
          for (const { id, fix } of movesAt(place)) {
            const after = assertWellMade(text, fix);
            intended[id]!(factsOf(analysis.plan), factsOf(parsePlan(after)));
            taken.set(id, (taken.get(id) ?? 0) + 1);
          }
        }
      }),
      { numRuns: 800 },
    );
    for (const id of Object.keys(intended)) assert.ok(taken.has(id), `${id} was taken`);
  });

  it('that come as commands add one entry to its part, which is made where there is none', () => {
    const models = fc.constantFrom(...reflectiveModels);
    fc.assert(
      fc.property(places, models, ({ written, isCrlf }, model) => {
        const text = isCrlf ? written.replace(/\r?\n/g, '\r\n') : written;
        const { plan } = analysed(text);
        const before = factsOf(plan);
        const factsWith = (edit: Fix['edits'][number]) =>
          factsOf(parsePlan(assertWellMade(text, { title: '', edits: [edit] })));
        assertAdded(before, factsWith(newReview(plan, today)), 'reviews', plan.reviews.length ? 1 : 2);
        assertAdded(before, factsWith(newFeedback(plan, today)), 'feedback', plan.feedback.length ? 1 : 2);
        const reflected = factsWith(newReflection(plan, model, plan.objectives[0]));
        assert.deepEqual([...reflected.objectives], [...before.objectives]);
        assert.ok(addedRecords(before, reflected).every((record) => record.startsWith('reflections: ')));
        assert.equal(
          addedRecords(before, reflected).filter((record) => record.startsWith('reflections: Reflection on')).length,
          plan.objectives.length ? 1 : 0,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('with Tab go through every cell of a table and back, and add a row behind the last', () => {
    fc.assert(
      fc.property(places, ({ written, isCrlf, at }) => {
        const text = isCrlf ? written.replace(/\r?\n/g, '\r\n') : written;
        const analysis = analysed(text);
        const offset = Math.floor(at * text.length);
        const next = nextCell(cursorAt(analysis, offset, today), 'next');
        if (!next) return;
        if (!next.row) {
          assert.ok(
            next.cell.start >= offset || text.slice(next.cell.start, offset).trim() !== '' || next.cell.end >= offset,
          );
          const back = nextCell(cursorAt(analysis, next.cell.start, today), 'previous');
          assert.ok(back && !back.row && back.cell.start <= next.cell.start);
          const again = nextCell(cursorAt(analysis, back.cell.start, today), 'next');
          assert.deepEqual(again?.cell, next.cell);
        } else {
          const after = assertWellMade(text, { title: '', edits: [next.row] });
          assert.match(after.slice(next.cell.start - 2, next.cell.end + 2), /^\| {2}\|?/);
          const back = nextCell(cursorAt(analysed(after), next.cell.start, today), 'previous');
          assert.ok(back && back.cell.end <= next.row.range.start);
        }
      }),
      { numRuns: 600 },
    );
  });
});

function analysed(text: string): Analysis {
  return analyse(text, today, failOnBroken);
}

/** The text after a move; its edits are in order, keep the line ends, and can be undone. */
function assertWellMade(text: string, { edits }: Fix): string {
  let end = 0;
  for (const { range } of edits) {
    assert.ok(end <= range.start && range.start <= range.end && range.end <= text.length, 'in order and inside');
    end = range.end;
  }
  const after = applied(text, edits);
  assert.equal(undone(after, edits, text), text);
  assert.doesNotMatch(after, text.includes('\r\n') ? /(?<!\r)\n|\r(?!\n)/ : /\r/);
  return after;
}

function changedObjectives({ objectives }: Facts, after: Facts): string[] {
  return [...objectives].filter(([id, said]) => after.objectives.get(id) !== said).map(([id]) => id);
}

function addedRecords(before: Facts, after: Facts): string[] {
  const left = [...after.records];
  for (const record of before.records) {
    const at = left.indexOf(record);
    assert.ok(at >= 0, `“${record}” is still there`);
    left.splice(at, 1);
  }
  return left;
}

/** One more entry of a kind, with prompts; a part that has two names is told under both. */
function assertAdded(before: Facts, after: Facts, kind: string, count: number): void {
  assert.deepEqual([...after.objectives], [...before.objectives]);
  const added = addedRecords(before, after);
  assert.equal(added.filter((record) => record.startsWith(`${kind}: `)).length, count, JSON.stringify(added));
  assert.ok(
    added.some((record) => findPrompts(record).length > 0),
    JSON.stringify(added),
  );
}
