import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../server/analysis.ts';
import { rules } from '../server/rules/index.ts';
import { failOnBroken, filesIn, project, readProjectFile, today } from './helpers.ts';
import { asExpected, described, readMarkedPlan, writeMarkedPlan, type Expected } from './marked-plan.ts';

/**
 * Whole plans as learners write them, each expectation marked in its text (`test/marked-plan.ts`). Nothing else may be found and
 * nothing marked may be missed. `MARK=1` prints each text as it is judged now, `MARK=write` writes it back: every new mark is to be
 * read, and one that is not true is a fault of its rule.
 */
const plans = filesIn('test/plans')
  .filter((path) => path.endsWith('.md'))
  .sort()
  .map((path) => ({ path, ...readMarkedPlan(readProjectFile(path)) }));

describe('whole plans', () => {
  it('are many', () => assert.ok(plans.length >= 32, `${plans.length} plans`));

  it('have Windows line ends now and then', () => {
    assert.ok(plans.filter(({ source }) => source.includes('\r\n')).length >= 2);
  });

  for (const { path, source, expected } of plans) {
    const found = () => foundIn(source);

    it(`${path} is told what is marked in it, and nothing else`, () => {
      if (process.env['MARK']) mark(path, source, expected);
      const told = found().map((one) => described(source, one));
      assert.deepEqual(
        told,
        expected.map((one) => described(source, one)),
      );
      assert.deepEqual(
        told.filter((one, index) => told.indexOf(one) < index),
        [],
        'said twice',
      );
    });

    it(`${path} is told the same with other line ends`, () => {
      const other = source.includes('\r\n') ? source.replaceAll('\r\n', '\n') : source.replaceAll('\n', '\r\n');
      const plain = (text: string, some: readonly Expected[]) =>
        some.map((one) => described(text, one).replaceAll('\r\n', '\n'));
      assert.deepEqual(plain(other, foundIn(other)), plain(source, found()));
    });
  }

  it('mark each rule in more than one plan', () => {
    const marked = (id: string) => plans.filter(({ expected }) => expected.some(({ rule }) => rule === id)).length;
    const seldom = rules.map(({ id }) => id).filter((id) => marked(id) < 2 && !elsewhere.has(id));
    assert.deepEqual(seldom, []);
  });

  after(() => {
    const wrong = plans.flatMap(({ path, source, expected }) =>
      expected.filter((one) => one.wrong).map((one) => `${path} ${described(source, one)}`),
    );
    console.log(
      `      ${wrong.length} findings that ought not to be said\n${wrong.join('\n').replace(/^/gm, '        ')}`,
    );
  });
});

/** What hardly any learner writes: its cases stand in its own examples and tests. */
const elsewhere = new Set(['document-too-complex', 'ignore-unused']);

function foundIn(source: string): Expected[] {
  return readMarkedPlan(writeMarkedPlan(source, toldOf(source))).expected;
}

/** All that is shown. */
function toldOf(source: string): Expected[] {
  const { problems } = analyse(source, today, failOnBroken);
  return problems.map(asExpected);
}

function mark(path: string, source: string, expected: readonly Expected[]): void {
  const wrong = expected.filter((one) => one.wrong).map((one) => described(source, one));
  const found = toldOf(source);
  const marked = writeMarkedPlan(
    source,
    found.map((one) => ({ ...one, wrong: wrong.includes(described(source, one)) })),
  );
  if (process.env['MARK'] === 'write') writeFileSync(join(project, path), marked);
  else console.log(`\n=== ${path}\n${marked}`);
}
