import assert from 'node:assert/strict';
import { analyse } from '../server/analysis.ts';
import { applyEdits } from '../server/fix-all.ts';
import { ignoreHere } from '../server/ignore-here.ts';
import { failOnBroken, readProjectFile, today } from './helpers.ts';

const weak = readProjectFile('examples/weak-first-draft.md');
const vague = '## Objectives\n\n### Improve my confidence\n\n### Enhance my communication skills\n';

describe('what a plan says to ignore', () => {
  const cases: Record<string, [source: string, left: string[]]> = {
    'the next block': [vague.replace('### I', '<!-- pdp-ignore objective-vague: quoted -->\n\n### I'), ['Enhance']],
    'the next block, right below': [vague.replace('### I', '<!-- pdp-ignore objective-vague -->\n### I'), ['Enhance']],
    'a stretch': [
      `<!-- pdp-ignore-start objective-vague: quoted -->\n\n${vague}\n<!-- pdp-ignore-end -->\n\n### Know more\n`,
      ['Know'],
    ],
    'a stretch to the end': [`<!-- pdp-ignore-start objective-vague: quoted -->\n\n${vague}`, []],
    'a stretch of two rules': [
      `<!-- pdp-ignore-start objective-timescale, objective-vague -->\n\n${vague.replace('### E', '<!-- pdp-ignore-end -->\n\n### E')}`,
      ['Enhance'],
    ],
    'the whole text': [`---\ntype: pdp\npdp-ignore: [objective-vague]\n---\n\n${vague}`, []],
    'a cell of the table that follows': [
      '## Objectives\n\n<!-- pdp-ignore objective-vague: quoted -->\n\n| Objective | By when |\n| --- | --- |\n| Improve | June 2027 |\n',
      [],
    ],
    'another rule': [vague.replace('### I', '<!-- pdp-ignore frontmatter -->\n\n### I'), ['Improve', 'Enhance']],
    'in code': [
      vague.replace('### I', '```\n<!-- pdp-ignore objective-vague -->\n```\n\n### I'),
      ['Improve', 'Enhance'],
    ],
  };
  for (const [what, [source, left]] of Object.entries(cases)) {
    it(`is heard: ${what}`, () => {
      const { problems, found } = analyse(source, today, failOnBroken);
      const said = problems.filter(({ rule }) => rule === 'objective-vague');
      const words = said.map(({ range }) => source.slice(range.start, range.end).split(' ')[0]);
      assert.deepEqual(words, left);
      assert.ok(found.filter(({ rule }) => rule === 'objective-vague').length >= left.length);
    });
  }

  it('never changes the checklist', () => {
    const ignored = weak.replace('type: pdp', 'type: pdp\npdp-ignore: [objective-vague, objective-timescale]');
    const lists = [weak, ignored].map((source) => analyse(source, today, failOnBroken).checklist().criteria);
    assert.deepEqual(
      lists[1]?.map(({ id, state }) => [id, state]),
      lists[0]?.map(({ id, state }) => [id, state]),
    );
  });

  it('is written by “ignore here”, at every finding, and settles it alone', () => {
    for (const source of [weak, weak.replaceAll('\n', '\r\n')]) {
      const { plan, problems } = analyse(source, today, failOnBroken);
      for (const problem of problems) {
        const fix = ignoreHere(plan, problem);
        assert.ok(fix, problem.message);
        const ignored = applyEdits(source, fix.edits);
        const after = analyse(ignored, today, failOnBroken).problems;
        const said = `${problem.rule} at ${problem.range.start}: ${ignored.slice(0, 200)}`;
        assert.ok(!after.some(({ rule }) => rule === 'ignore-unused'), said);
        const gone = problems.length - after.length;
        const same = problems.filter(({ rule }) => rule === problem.rule).length;
        assert.ok(gone >= 1 && gone <= same, said);
        assert.ok(!/(?<!\r)\n/.test(ignored) || !source.includes('\r\n'));
      }
    }
  });
});

describe('the stage and the levels', () => {
  const early = weak.replace('stage: draft', 'stage: early');
  const unsaid = weak.replace('stage: draft\n', '');
  const ids = (source: string, view = {}) =>
    new Set(analyse(source, today, failOnBroken, view).problems.map(({ rule }) => rule));

  it('leave out what an early plan cannot have, by the plan’s own word or the setting', () => {
    assert.ok(ids(weak).has('standards-reference'));
    assert.ok(!ids(early).has('standards-reference') && ids(early).has('objective-vague'));
    assert.ok(ids(unsaid).has('standards-reference') && !ids(unsaid, { stage: 'early' }).has('standards-reference'));
    assert.ok(ids(weak, { stage: 'early' }).has('standards-reference'));
  });

  it('change what a finding counts as, never the checklist', () => {
    const view = { levels: { 'objective-vague': 'off', 'objective-timescale': 'hint' } } as const;
    const [plain, set] = [undefined, view].map((one) => analyse(weak, today, failOnBroken, one));
    assert.ok(plain && set);
    assert.ok(!set.problems.some(({ rule }) => rule === 'objective-vague'));
    const severities = set.problems
      .filter(({ rule }) => rule === 'objective-timescale')
      .map(({ severity }) => severity);
    assert.ok(severities.length && severities.every((severity) => severity === 'hint'));
    assert.deepEqual(set.checklist(), plain.checklist());
  });

  it('leave a finding in doubt softer than its rule is set', () => {
    const doubtful =
      '## Objectives\n\n### Lead the Tidewell group by 30 June 2027\n\n**Success criteria:** it goes better\n';
    const view = { levels: { 'objective-success-criteria': 'information' } } as const;
    const { problems } = analyse(doubtful, today, failOnBroken, view);
    assert.equal(problems.find(({ rule }) => rule === 'objective-success-criteria')?.severity, 'hint');
  });
});
