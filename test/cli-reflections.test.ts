import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Checklist } from '../server/checklist-shape.ts';
import type { Cohort } from '../server/report/cohort.ts';
import { planWithout, reflection, reflectionOn } from './reflection-files.ts';
import { inFolder, onTheDay, runPdp, runPdpOn } from './run-pdp.ts';

const path = 'sam/log/first.md';
const files = { 'sam/plan.md': planWithout, [path]: reflection };
const filesIn = ({ criteria }: Checklist) => [
  ...new Set(criteria.flatMap(({ evidence }) => evidence.flatMap(({ file }) => file ?? []))),
];

describe('reflections in files of their own, on the command line', () => {
  it('count in the checklist of the plan beside them, which says their file and line', () =>
    inFolder(files, (folder) => {
      const run = (...args: string[]) => runPdp(['checklist', ...args], folder, onTheDay());
      const list = JSON.parse(run('sam/plan.md', '--format=json').out) as Checklist;
      assert.deepEqual(filesIn(list), ['log/first.md']);
      assert.match(run('sam/plan.md').out, /\+ log\/first\.md, line \d+: /);
      assert.match(run('sam/plan.md', '--format=html').out, /Found in log\/first\.md, line \d+/);
    }));

  it('are found from within the folder of the plan as well', () =>
    inFolder(files, (folder) => {
      const { out } = runPdp(['checklist', 'plan.md', '--format=json'], join(folder, 'sam'), onTheDay());
      assert.deepEqual(filesIn(JSON.parse(out) as Checklist), ['log/first.md']);
    }));

  it('answer the rules that look for one, be the plan named or found in a folder', () =>
    inFolder(files, (folder) => {
      for (const named of ['sam/plan.md', '.', 'sam']) {
        const { out } = runPdp(['check', named], folder, onTheDay());
        assert.match(out, /timescale-passed/);
        assert.doesNotMatch(out, /reflection-model|O1 has/);
      }
    }));

  it('are checked by themselves, and counted as no plans', () => {
    const poor = reflectionOn('objective: O9\nmodel: driscoll');
    const { out, status } = runPdpOn({ ...files, 'sam/log/second.md': poor }, 'check', 'sam');
    assert.match(out, /^1 plan and 2 reflections checked: /m);
    assert.match(
      out,
      /^sam\/log\/second\.md\n +3:12 +hint +No plan near this reflection has O9; there is O1, O2\..*reference-unknown$/m,
    );
    assert.equal(status, 1);
    const alone = runPdpOn({ ...files, 'sam/log/second.md': poor }, 'check', 'sam/log/second.md', '--format=json');
    const { files: checked } = JSON.parse(alone.out) as { files: { kind?: string; problems: { rule: string }[] }[] };
    assert.deepEqual(
      checked.map(({ kind, problems }) => [kind, problems.map(({ rule }) => rule)]),
      [['reflection', ['reference-unknown']]],
    );
    const clean = runPdpOn({ 'r.md': reflection }, 'check', 'r.md');
    assert.deepEqual([clean.status, /^1 reflection checked: /m.test(clean.out)], [0, true]);
    const none = runPdpOn({ 'log/r.md': reflection }, 'check', 'log');
    assert.match(none.error, /no plan was found/);
  });

  it('are no plans in a report, but count in the lines of theirs', () =>
    inFolder(files, (folder) => {
      const { out } = runPdp(['report', 'sam', '--to=json'], folder, onTheDay());
      const { plans } = JSON.parse(out) as Cohort;
      assert.deepEqual(
        plans.map((plan) => plan.path),
        ['plan.md'],
      );
    }));

  it('have no checklist of their own, and say whose to ask for', () => {
    const { out, error, status } = runPdpOn(files, 'checklist', path);
    assert.deepEqual([out, status], ['', 2]);
    assert.match(error, /sam\/log\/first\.md is a reflection.*sam\/plan\.md/);
  });

  it('are part of what kept results depend on', () =>
    inFolder(files, (folder) => {
      const run = () => runPdp(['check', 'sam/plan.md', '--cache', 'kept'], folder, onTheDay()).out;
      assert.doesNotMatch(run(), /O1 .*timescale-passed/);
      writeFileSync(join(folder, path), reflection.replace('O1', 'O2'));
      assert.match(run(), /O1 .*timescale-passed/);
    }));
});
