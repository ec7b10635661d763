import assert from 'node:assert/strict';
import { pointRows, type PointRow } from '../client/marking-points.ts';
import { letterWords, stateSymbols, stateWords } from '../client/words.ts';
import { analyse } from '../server/analysis.ts';
import { text } from '../server/messages/index.ts';
import type { Checklist, ChecklistCriterion } from '../server/checklist-shape.ts';
import { checklistHtml } from '../server/report/checklist-html.ts';
import { schemes } from '../server/schemes/scheme.ts';
import { failOnBroken, readProjectFile, today } from './helpers.ts';
import { untranslated } from './translate.ts';

const plans = ['weak-first-draft', 'half-way-draft', 'strong-plan'];
const checklists = plans.flatMap((name) =>
  schemes.map(({ id }) => {
    const source = readProjectFile(`examples/${name}.md`).replace(/^scheme: .*/m, `scheme: ${id}`);
    return { name: `${name}, by ${id}`, checklist: analyse(source, today, failOnBroken).checklist() };
  }),
);

describe('the rows of the marking points', () => {
  for (const { name, checklist } of checklists) {
    it(`are the criteria of ${name} with their states, evidence and gaps, and nothing else`, () => {
      const rows = pointRows(checklist, untranslated);
      assert.deepEqual(rows.map(told), checklist.criteria.map(expected));
    });

    it(`have an id of their own each, and words for screen readers that say the state (${name})`, () => {
      const rows = all(pointRows(checklist, untranslated));
      assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length);
      for (const { kind, label, description, spoken } of rows) {
        assert.ok(label.length > 0);
        assert.ok(kind === 'evidence' || kind === 'gap' || spoken.endsWith(stateWords(untranslated)[kind]), spoken);
        assert.ok(spoken.toLowerCase().includes(description.toLowerCase()), `${spoken} says ${description}`);
      }
    });
  }

  it('lead to no line where a gap is about the plan as a whole', () => {
    const gap = { rule: null, line: 1, message: 'Nobody was asked.' };
    const [row] = all(pointRows(withGap(gap), untranslated)).filter(({ label }) => label === gap.message);
    assert.deepEqual([row?.line, row?.description, row?.spoken], [undefined, '', 'Not found yet: Nobody was asked.']);
    const [other] = all(pointRows(withGap({ ...gap, rule: 'feedback-source' }), untranslated)).filter(
      ({ label }) => label === gap.message,
    );
    assert.equal(other?.line, 1);
  });
});

describe('the words of the extension', () => {
  it('are those of the checklist, for states and letters', () => {
    for (const [state, words] of Object.entries(stateWords(untranslated)))
      assert.equal(words, text(`checklist.${state}`));
    for (const [letter, word] of Object.entries(letterWords(untranslated)))
      assert.equal(word, text(`checklist.${letter}`));
  });

  it('stand with the signs of the checklist', () => {
    const page = checklistHtml(checklists[0]!.checklist).replace(/<[^>]*>/g, '');
    for (const [state, words] of Object.entries(stateWords(untranslated)))
      assert.ok(page.includes(`${stateSymbols[state as 'met']} ${words}`), state);
  });
});

function withGap(gap: ChecklistCriterion['gaps'][number]): Checklist {
  const criterion = { id: 'MP1', title: 'A', quote: 'Q', state: 'missing', evidence: [], gaps: [gap] } as const;
  return { scheme: 's', schemeTitle: 'S', objectives: [], criteria: [{ ...criterion, evidence: [], gaps: [gap] }] };
}

/** What a row tells, and those below it: the headings left out. */
function told({ kind, label, description, rows }: PointRow): unknown {
  const below = (wanted: PointRow['kind']) => rows.filter((row) => row.kind === wanted).flatMap((row) => row.rows);
  return {
    said: [kind, label, description],
    gaps: below('gap').map((gap) => [gap.label, gap.line]),
    evidence: below('evidence').map((found) => [found.line, found.description]),
    parts: rows.filter((row) => row.kind !== 'gap' && row.kind !== 'evidence').map(told),
  };
}

function expected({ id, title, state, evidence, gaps, parts = [] }: ChecklistCriterion): unknown {
  return {
    said: [state, `${id}: ${text(`checklist.${state}`)}`, title],
    gaps: gaps.map(({ rule, line, message }) => [message, rule === null && line === 1 ? undefined : line]),
    evidence: evidence.map((found) => [found.line, found.text]),
    parts: parts.map(expected),
  };
}

function all(rows: readonly PointRow[]): PointRow[] {
  return rows.flatMap((row) => [row, ...all(row.rows)]);
}
