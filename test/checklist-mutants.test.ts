import assert from 'node:assert/strict';
import { analyse } from '../server/analysis.ts';
import type { ChecklistCriterion } from '../server/checklist-shape.ts';
import { rules } from '../server/rules/index.ts';
import { schemes, type Scheme } from '../server/schemes/scheme.ts';
import type { View } from '../server/shown.ts';
import { failOnBroken, readProjectFile, today } from './helpers.ts';
import { mutants } from './mutants/mutants.ts';

/**
 * The strong example has all of every scheme that ships; where one thing is taken away or damaged, the criteria whose rules tell of it are
 * met no longer, and whatever is not met says what is missing.
 */
const strong = readProjectFile('examples/strong-plan.md');
const ids = rules.map(({ id }) => id);
const off: View = { stage: 'early', levels: Object.fromEntries(ids.map((id) => [id, 'off'])) };

for (const scheme of schemes) {
  describe(`the checklist of ${scheme.id}, over mutants of the strong plan`, () => {
    let lowered = 0;

    for (const { name, edit } of mutants) {
      it(name, () => {
        const changed = edit(strong);
        const { states, gaps, told } = judged(scheme, changed);
        const hit = all(scheme.criteria).filter(({ rules = [] }) => rules.some((id) => told.has(id)));
        for (const { id } of hit) assert.notEqual(states.get(id), 'met', id);
        const silent = [...states].filter(([id, state]) => state !== 'met' && !gaps.has(id));
        assert.deepEqual(silent, [], 'not met, and no reason given');
        if (hit.length) lowered += 1;
      });
    }

    it('is the same at any stage, whatever is ignored or turned off', () => {
      for (const name of ['weak-first-draft', 'half-way-draft']) {
        const source = readProjectFile(`examples/${name}.md`);
        const early = source.replace(
          /^(?:stage: .*\n)?centre:/m,
          `stage: early\npdp-ignore: [${ids.join(', ')}]\ncentre:`,
        );
        const quiet = judged(scheme, early, off);
        assert.deepEqual([...quiet.shown], []);
        const loud = judged(scheme, source);
        assert.ok(loud.shown.size > 0);
        assert.deepEqual(quiet.states, loud.states);
      }
    });

    after(() => console.log(`      ${lowered} of ${mutants.length} mutants are told by a rule that a criterion names`));
  });
}

function judged(scheme: Scheme, source: string, view?: View) {
  const analysis = analyse(source, today, failOnBroken, view, { all: schemes, chosen: scheme });
  const list = analysis.checklist();
  assert.equal(list.scheme, scheme.id);
  const criteria = all<ChecklistCriterion>(list.criteria);
  const isExplained = ({ gaps, parts = [] }: ChecklistCriterion) =>
    gaps.length > 0 || parts.some(({ state }) => state !== 'met');
  return {
    states: new Map(criteria.map(({ id, state }) => [id, state])),
    gaps: new Set(criteria.filter(isExplained).map(({ id }) => id)),
    shown: new Set(analysis.problems.map(({ rule }) => rule)),
    told: new Set(analysis.found.filter(({ severity }) => severity !== 'hint').map(({ rule }) => rule)),
  };
}

function all<One extends { readonly parts?: readonly One[] }>(criteria: readonly One[]): One[] {
  return criteria.flatMap((one) => [one, ...(one.parts ?? [])]);
}
