import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from '../server/messages/index.ts';
import type { Checklist } from '../server/checklist-shape.ts';
import { readProjectFile } from './helpers.ts';
import { inFolder, runPdp, runPdpOn } from './run-pdp.ts';
import { brokenFile, tutorsFile } from './tutor-schemes.ts';

const weak = readProjectFile('examples/weak-first-draft.md').replace(/^scheme:.*\n/m, '');
const plan = weak.replace('---\n', '---\nscheme: unit-9\n');
const name = 'unit.pdp-scheme.json';

const checklistOf = (out: string) => JSON.parse(out) as Checklist;

describe('a marking scheme on the command line', () => {
  it('is the one that --scheme names, whatever the plan says', () => {
    for (const source of [weak, plan]) {
      const files = { 'plan.md': source, 'other/scheme.json': tutorsFile };
      const list = runPdpOn(files, 'checklist', 'plan.md', '--scheme', 'other/scheme.json', '--format=json');
      assert.deepEqual([list.status, list.error, checklistOf(list.out).scheme], [0, '', 'unit-9']);
      const { out, error } = runPdpOn(files, 'check', 'plan.md', '--scheme=other/scheme.json');
      assert.equal(error, '');
      assert.match(out, / hint .* objective-timescale$/m);
      assert.doesNotMatch(out, /objective-vague|unit-9/);
    }
  });

  it('is found beside the plan, or in a folder around it up to the one that is given', () => {
    const beside = { 'work/a/plan.md': plan, [`work/a/${name}`]: tutorsFile };
    const around = { 'work/a/plan.md': plan, [`work/${name}`]: tutorsFile };
    assert.equal(checklistOf(runPdpOn(beside, 'checklist', 'work/a/plan.md', '--format=json').out).scheme, 'unit-9');
    for (const files of [beside, around]) {
      const { out, error } = runPdpOn(files, 'check', 'work');
      assert.equal(error, '');
      assert.doesNotMatch(out, /objective-vague|unit-9/);
    }
    const { out } = runPdpOn(around, 'check', 'work/a');
    assert.match(out, /“unit-9”/);
    assert.match(out, /objective-vague/);
  });

  it('is the nearest where there are several', () => {
    const files = {
      'work/a/plan.md': plan,
      [`work/a/${name}`]: tutorsFile,
      'work/unit.pdp-scheme.json': tutorsFile.replace('"off"', '"warning"'),
    };
    const { out, error } = runPdpOn(files, 'check', 'work');
    assert.equal(error, '');
    assert.doesNotMatch(out, /objective-vague/);
  });

  it('that is broken is said once, at its place, and the usual one is followed', () => {
    const files = { 'work/a.md': plan, 'work/b.md': plan, [`work/${name}`]: brokenFile };
    const { status, out, error } = runPdpOn(files, 'check', 'work');
    assert.equal(status, 1);
    assert.match(error, /^pdp: work\/unit\.pdp-scheme\.json:14:9: “objective-vage” [^\n]+\n$/m);
    assert.equal(error.match(/objective-vage/g)?.length, 1);
    assert.match(out, /2 plans checked/);
    const list = runPdpOn(files, 'checklist', 'work/a.md', '--format=json');
    assert.equal(checklistOf(list.out).scheme, 'ers-pdp');
    assert.match(list.error, /objective-vage/);
  });

  it('that is broken or not there is bad usage where --scheme names it', () => {
    const files = { 'plan.md': plan, 'broken.json': brokenFile };
    for (const command of ['check', 'checklist'])
      for (const path of ['broken.json', 'gone.json']) {
        const { status, out, error } = runPdpOn(files, command, 'plan.md', '--scheme', path);
        assert.deepEqual([status, out], [2, '']);
        assert.ok(error.startsWith(`pdp: ${text('cli.badScheme', { path })}\n${path}:`), error);
      }
  });

  it('has its bands and parts in the text', () => {
    const { out } = runPdpOn({ 'plan.md': plan, [name]: tutorsFile }, 'checklist', 'plan.md');
    assert.match(out, /^ {4}\S 3\.1 Method: /m);
    assert.match(out, /^Band reached: /m);
  });

  it('is part of what kept results depend on', () => {
    inFolder({ 'work/a.md': plan, [`work/${name}`]: tutorsFile, 'own.json': tutorsFile }, (folder) => {
      const run = (...more: string[]) => runPdp(['check', 'work', '--cache', 'kept', ...more], folder).out;
      assert.doesNotMatch(run(), /objective-vague/);
      assert.doesNotMatch(run(), /objective-vague/);
      writeFileSync(join(folder, 'work', name), tutorsFile.replace('"off"', '"warning"'));
      assert.match(run(), /warning .*objective-vague/);
      assert.doesNotMatch(run('--scheme=own.json'), /objective-vague/);
    });
  });
});
