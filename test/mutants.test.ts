import assert from 'node:assert/strict';
import { analyse } from '../server/analysis.ts';
import { rules } from '../server/rules/index.ts';
import { everyRule, failOnBroken, readProjectFile, today } from './helpers.ts';
import { mutants, type Mutant } from './mutants/mutants.ts';

/**
 * The strong example is told nothing; each mutant of it lacks or breaks one thing, and must be told of it, and of nothing else
 * that it does not name with a reason.
 */
const strong = readProjectFile('examples/strong-plan.md');
const existing = new Set(rules.map(({ id }) => id));
const ready = mutants.filter((mutant) => wantedBy(mutant).every((id) => existing.has(id)));

describe('mutants of the strong plan', () => {
  let caught = 0;

  it('are many, each with its own name, and the plan itself is told nothing', () => {
    assert.ok(mutants.length >= 60, `${mutants.length} mutants`);
    assert.equal(new Set(mutants.map(({ name }) => name)).size, mutants.length);
    assert.deepEqual(foundIn(strong), []);
  });

  for (const mutant of mutants) {
    it(`${mutant.name}: ${wantedBy(mutant).join(' or ')}`, function () {
      const changed = mutant.edit(strong);
      assert.notEqual(changed, strong);
      const wanted = wantedBy(mutant);
      const found = new Set(foundIn(changed));
      const unnamed = [...found].filter((id) => !wanted.includes(id) && !(id in (mutant.besides ?? {})));
      assert.deepEqual(unnamed, [], 'found besides, and not named');
      if (!ready.includes(mutant)) return this.skip();
      assert.ok(
        wanted.some((id) => found.has(id)),
        'not caught',
      );
      caught += 1;
    });
  }

  it('raise every rule there is', () => {
    const raised = new Set(mutants.flatMap(wantedBy));
    assert.deepEqual(
      [...existing].filter((id) => !raised.has(id)),
      [],
    );
  });

  after(() => {
    const waiting = mutants.length - ready.length;
    console.log(`      caught ${caught} of ${ready.length} mutants; ${waiting} wait for their rules`);
  });
});

function wantedBy({ rule }: Mutant): readonly string[] {
  return typeof rule === 'string' ? [rule] : rule;
}

function foundIn(source: string): string[] {
  return analyse(source, today, failOnBroken, everyRule).found.map(({ rule }) => rule);
}
