import assert from 'node:assert/strict';
import { analyse } from '../server/analysis.ts';
import { rules } from '../server/rules/index.ts';
import { failOnBroken, readProjectFile, today } from './helpers.ts';
import { mutants, type Mutant } from './mutants/mutants.ts';

/**
 * The strong example is told nothing; each mutant of it lacks or breaks one thing, and must be told of it, and of nothing else
 * that it does not name with a reason.
 */
const strong = readProjectFile('examples/strong-plan.md');
const existing = new Set(rules.map(({ id }) => id));
/** Those that no rule tells yet; once one does, it is taken off this list. */
const untold = new Set<string>();

describe('mutants of the strong plan', () => {
  let caught = 0;

  it('are many, each with its own name, and the plan itself is told nothing', () => {
    assert.ok(mutants.length >= 60, `${mutants.length} mutants`);
    assert.equal(new Set(mutants.map(({ name }) => name)).size, mutants.length);
    assert.deepEqual(foundIn(strong), []);
  });

  for (const mutant of mutants) {
    const isTold = !untold.has(mutant.name);
    it(`${mutant.name}: ${wantedBy(mutant).join(' or ')}${isTold ? '' : ', not told yet'}`, () => {
      const changed = mutant.edit(strong);
      assert.notEqual(changed, strong);
      const wanted = wantedBy(mutant);
      const found = new Set(foundIn(changed));
      const unnamed = [...found].filter((id) => !wanted.includes(id) && !(id in (mutant.besides ?? {})));
      assert.deepEqual(unnamed, [], 'found besides, and not named');
      const isCaught = wanted.some((id) => found.has(id));
      assert.equal(isCaught, isTold);
      if (isCaught) caught += 1;
    });
  }

  it('raise every rule there is', () => {
    // What is ignored in vain has its own tests.
    const raised = new Set([...mutants.flatMap(wantedBy), 'ignore-unused']);
    assert.deepEqual(
      [...existing].filter((id) => !raised.has(id)),
      [],
    );
  });

  after(() => {
    console.log(`      caught ${caught} of ${mutants.length} mutants`);
  });
});

function wantedBy({ rule }: Mutant): readonly string[] {
  return typeof rule === 'string' ? [rule] : rule;
}

function foundIn(source: string): string[] {
  return analyse(source, today, failOnBroken).found.map(({ rule }) => rule);
}
