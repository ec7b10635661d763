import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from '../server/messages/index.ts';
import { readProjectFile } from './helpers.ts';
import { broken, inFolder, runPdp, type Run } from './run-pdp.ts';

const weak = readProjectFile('examples/weak-first-draft.md');
const plans = {
  'plans/a.md': weak,
  'plans/b.md': readProjectFile('examples/strong-plan.md'),
  'plans/__proto__.md': weak,
};
const paths = ['plans', '--today', '2026-11-23', '--cache', 'kept/results'];
/** With it, whatever is analysed is said to have failed: what shows no fault came from the cache. */
const noEngine = broken({ engine: 'fails' });

describe('pdp check --cache', () => {
  for (const format of ['text', 'json']) {
    it(`reads from the cache what has not changed, and writes the same to the byte: ${format}`, () => {
      inFolder(plans, (folder) => {
        const check = (...options: string[]) => runPdp(['check', ...options, '--format', format], folder);
        const plain = check('plans', '--today', '2026-11-23');
        const first = check(...paths);
        const second = runPdp(['check', ...paths, '--format', format], folder, noEngine);
        assert.deepEqual([first, second], [plain, plain]);
        assert.equal(plain.status, 1);
      });
    });
  }

  it('checks anew a file that has changed, and only that', () => {
    afterFirstRun((folder, again) => {
      writeFileSync(join(folder, 'plans/b.md'), weak.replace('ASAP', 'soon'));
      const { out, error } = again(noEngine);
      assert.match(error, /^pdp: plans\/b\.md: [^\n]*one too many[^\n]*\n$/);
      assert.match(out, /2 plans checked/);
      assert.match(again().out, /3 plans checked/);
    });
  });

  it('checks all anew on another day, or where it writes in another way', () => {
    afterFirstRun((folder) => {
      for (const option of ['--today=2026-11-24', '--format=json']) {
        const { error } = runPdp(['check', ...paths, option], folder, noEngine);
        assert.equal(error.split('\n').length, 4, option);
      }
    });
  });

  it('drops what a run did not use', () => {
    afterFirstRun((folder) => {
      assert.match(readFileSync(join(folder, 'kept/results'), 'utf8'), /b\.md/);
      runPdp(['check', 'plans/a.md', ...paths.slice(1)], folder);
      assert.doesNotMatch(readFileSync(join(folder, 'kept/results'), 'utf8'), /b\.md/);
    });
  });

  it('does not keep what could not be checked', () => {
    inFolder(plans, (folder) => {
      runPdp(['check', ...paths], folder, noEngine);
      const { status, error } = runPdp(['check', ...paths], folder);
      assert.deepEqual({ status, error }, { status: 1, error: '' });
    });
  });

  for (const [name, damage] of Object.entries({
    'that is damaged': (content: string) => content.replace('objective', 'objektive'),
    'that was cut off': (content: string) => content.slice(0, -100),
  })) {
    it(`makes a cache ${name} anew, and says so`, () => {
      afterFirstRun((folder, again) => {
        const path = join(folder, 'kept/results');
        const whole = readFileSync(path, 'utf8');
        writeFileSync(path, damage(whole));
        const { status, error } = again();
        const fault = text('cli.cacheBroken', { path: 'kept/results' });
        assert.deepEqual({ status, error }, { status: 1, error: `pdp: ${fault}\n` });
        assert.equal(readFileSync(path, 'utf8'), whole);
      });
    });
  }

  it('leaves a file alone that is no cache', () => {
    inFolder({ ...plans, 'kept/results': weak }, (folder) => {
      const { status, error } = runPdp(['check', ...paths], folder);
      const fault = text('cli.cacheForeign', { path: 'kept/results' });
      assert.deepEqual({ status, error }, { status: 1, error: `pdp: ${fault}\n` });
      assert.equal(readFileSync(join(folder, 'kept/results'), 'utf8'), weak);
    });
  });

  it('does without where it can neither read nor write', () => {
    for (const taken of ['kept/results/folder', 'kept']) {
      inFolder({ ...plans, [taken]: '' }, (folder) => {
        const { status, error } = runPdp(['check', ...paths], folder);
        assert.equal(status, 1);
        assert.match(error, /^pdp: kept\/results: results could not be [^\n]+\n$/);
      });
    }
  });

  it('leaves nothing but the cache behind', () => {
    afterFirstRun((folder) => assert.deepEqual(readdirSync(join(folder, 'kept')), ['results']));
  });
});

function afterFirstRun(use: (folder: string, again: (env?: NodeJS.ProcessEnv) => Run) => void): void {
  inFolder(plans, (folder) => {
    const again = (env?: NodeJS.ProcessEnv) => runPdp(['check', ...paths], folder, env);
    again();
    use(folder, again);
  });
}
