import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readProjectFile } from './helpers.ts';
import { inFolder, runPdp, runPdpOn } from './run-pdp.ts';

const weak = readProjectFile('examples/weak-first-draft.md');
const slipped = weak.replace('organisation:', 'organistion:').replace('# My', '<!-- pdp-ignore frontmatter -->\n# My');

describe('pdp check --fix', () => {
  for (const workers of ['1', '2']) {
    it(`mends in the files what cannot change a plan, and reports the rest, with ${workers} threads`, () =>
      inFolder({ 'a.md': slipped, 'b.md': weak }, (folder) => {
        const { status, out, error } = runPdp(['check', 'a.md', 'b.md', '--fix', '--workers', workers], folder);
        assert.deepEqual({ status, error }, { status: 1, error: 'pdp: 2 mended.\n' });
        assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), weak);
        assert.equal(readFileSync(join(folder, 'b.md'), 'utf8'), weak);
        assert.equal(out, runPdp(['check', 'a.md', 'b.md'], folder).out);
        assert.deepEqual(readdirSync(folder).sort(), ['a.md', 'b.md']);
      }));
  }

  it('only says so with --fix-dry-run', () =>
    inFolder({ 'plan.md': slipped }, (folder) => {
      const { out, error } = runPdp(['check', 'plan.md', '--fix-dry-run'], folder);
      assert.equal(error, 'pdp: 2 would be mended.\n');
      assert.equal(readFileSync(join(folder, 'plan.md'), 'utf8'), slipped);
      assert.ok(!out.includes('organistion') && !out.includes('ignore-unused'));
    }));

  it('keeps encoding, mark and line ends', () => {
    const windows = slipped.replaceAll('\n', '\r\n');
    const wide = Buffer.from(`\uFEFF${windows}`, 'utf16le');
    const files = {
      'mark.md': Buffer.from(`\uFEFF${windows}`),
      'wide.md': wide,
      'swapped.md': Buffer.from(wide).swap16(),
    };
    inFolder(files, (folder) => {
      runPdp(['check', ...Object.keys(files), '--fix'], folder);
      const expected = `\uFEFF${weak.replaceAll('\n', '\r\n')}`;
      const read = (name: string) => readFileSync(join(folder, name));
      assert.equal(read('mark.md').toString(), expected);
      assert.equal(read('wide.md').toString('utf16le'), expected);
      assert.equal(read('swapped.md').swap16().toString('utf16le'), expected);
    });
  });

  it('keeps no results of what it mends, and goes with no dry run', () => {
    inFolder({ 'plan.md': slipped }, (folder) => {
      runPdp(['check', 'plan.md', '--fix', '--cache', 'kept'], folder);
      assert.ok(!existsSync(join(folder, 'kept')));
    });
    assert.equal(runPdpOn({ 'plan.md': weak }, 'check', 'plan.md', '--fix', '--fix-dry-run').status, 2);
  });
});

describe('pdp check --stage and --rule', () => {
  const check = (...options: string[]) =>
    runPdpOn({ 'plan.md': weak.replace('stage: draft\n', '') }, 'check', 'plan.md', ...options);

  it('show as much as is asked for', () => {
    assert.match(check().out, /standards-reference$/m);
    assert.doesNotMatch(check('--stage', 'early').out, /standards-reference$/m);
    const { out } = check('--rule', 'objective-vague=off', '--rule', 'objective-timescale=hint');
    assert.doesNotMatch(out, /objective-vague$/m);
    assert.match(out, / hint .* objective-timescale$/m);
  });

  for (const options of [
    ['--stage', 'finished'],
    ['--rule', 'objective-vague'],
    ['--rule', 'objective-vague=error'],
    ['--rule', 'vague=off'],
  ])
    it(`are bad usage as ${options.join(' ')}`, () => assert.equal(check(...options).status, 2));
});
