import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { inOrder } from '../server/cli/in-order.ts';
import { shareOf } from '../server/cli/share.ts';
import { text } from '../server/messages/index.ts';
import { built } from './built.ts';
import { readProjectFile } from './helpers.ts';
import { broken, inFolder, runPdp } from './run-pdp.ts';

const weak = readProjectFile('examples/weak-first-draft.md');
const cohort = Object.fromEntries(
  Array.from({ length: 10 }, (_, index) => [
    `plans/learner-${index}/${index % 3 ? 'plan' : 'notes'}.md`,
    index % 3 ? weak.replace('ASAP', `by week ${index}`).repeat(index % 4 ? 1 : 12) : '# Notes',
  ]),
);

describe('pdp check over many files', () => {
  it('writes the same with any number of threads, in either format', () => {
    inFolder(cohort, (folder) => {
      for (const format of ['text', 'json']) {
        const runs = ['1', '2', '5'].map((workers) =>
          runPdp(['check', 'plans', 'gone.md', '--format', format, '--workers', workers], folder),
        );
        assert.deepEqual(runs[1], runs[0]);
        assert.deepEqual(runs[2], runs[0]);
        assert.equal(runs[0]?.status, 2);
        assert.ok(runs[0].out.includes('learner-8'));
      }
    });
  });

  it('writes JSON as it always did, to the space', () => {
    inFolder(cohort, (folder) => {
      const { out } = runPdp(['check', 'plans', '--format', 'json'], folder);
      assert.equal(out, `${JSON.stringify(JSON.parse(out), undefined, 2)}\n`);
    });
  });

  for (const workers of ['1', '2']) {
    it(`writes what is known before the next file can be read: ${workers} at a time`, async function () {
      if (process.platform === 'win32') this.skip();
      await inFolder({ 'a.md': weak, 'c.md': weak }, async (folder) => {
        assert.equal(spawnSync('mkfifo', [join(folder, 'b.md')]).status, 0);
        const args = [built('pdp.cjs'), 'check', 'a.md', 'b.md', 'c.md', '--workers', workers];
        const child = spawn(process.execPath, args, { cwd: folder });
        const ended = once(child, 'close');
        let out = '';
        child.stdout.on('data', (bytes: Buffer) => (out += bytes.toString()));
        try {
          while (!out.includes('\n\n')) await once(child.stdout, 'data');
          assert.ok(out.startsWith('a.md\n') && !out.includes('c.md'));
          // Until this, whoever reads it waits.
          writeFileSync(join(folder, 'b.md'), weak);
          assert.deepEqual(await ended, [1, null]);
        } finally {
          child.kill();
        }
        assert.match(out, /^a\.md\n[\s\S]*\nb\.md\n[\s\S]*\nc\.md\n[\s\S]*3 plans checked/);
      });
    });
  }
});

describe('pdp check --shard', () => {
  it('cuts any list into shares that are the list again, and alike in length', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 50 }), (list, of) => {
        const shares = Array.from({ length: of }, (_, index) => shareOf(list, { index: index + 1, of }));
        assert.deepEqual(shares.flat(), list);
        const lengths = shares.map(({ length }) => length);
        assert.ok(Math.max(...lengths) - Math.min(...lengths) <= 1);
      }),
    );
  });

  it('checks each plan in one of the shares', () => {
    inFolder(cohort, (folder) => {
      const args = ['check', 'plans', 'gone.md', '--format', 'json'];
      const shares = ['1/3', '2/3', '3/3'].map((shard) => runPdp([...args, '--shard', shard], folder));
      assert.deepEqual(
        shares.map(({ status }) => status),
        [1, 1, 2],
      );
      const files = (out: string) => (JSON.parse(out) as { files: unknown[] }).files;
      assert.deepEqual(
        shares.flatMap(({ out }) => files(out)),
        files(runPdp(args, folder).out),
      );
      assert.deepEqual(
        shares.map(({ error }) => error),
        ['', '', `pdp: ${text('cli.missing', { path: 'gone.md' })}\n`],
      );
    });
  });

  it('takes a share without plans for no fault', () => {
    inFolder({ 'plans/a.md': weak }, (folder) => {
      const { status, out, error } = runPdp(['check', 'plans', '--shard', '1/2'], folder);
      assert.deepEqual({ status, out, error }, { status: 0, out: '', error: '' });
    });
  });
});

describe('the progress bar', () => {
  const paths = ['examples/strong-plan.md', 'examples/half-way-draft.md'];
  const words = text('cli.progress', { done: 0, total: 2 });

  it('shows on a screen, and leaves nothing behind', () => {
    for (const workers of ['1', '2']) {
      const { error } = runPdp(['check', ...paths, '--workers', workers], undefined, broken({ screens: 'stderr' }));
      assert.ok(error.includes(`]  ${words}`));
      // Each line that was begun is cleared.
      assert.equal(error.split('\r\u001B[K').at(-1), '');
      assert.ok(!error.includes('\n'));
    }
  });

  it('is gone before anything is said', () => {
    const { error } = runPdp(['check', ...paths, 'gone.md'], undefined, broken({ screens: 'stderr' }));
    assert.ok(error.includes(`\r\u001B[Kpdp: ${text('cli.missing', { path: 'gone.md' })}\n`));
    assert.equal(error.split('\r\u001B[K').at(-1), '');
  });

  const without: [name: string, screens: string, env: NodeJS.ProcessEnv, args: string[]][] = [
    ['without a screen', '', {}, paths],
    ['in a job of a CI', 'stderr', { CI: 'true' }, paths],
    ['on a terminal that can do nothing', 'stderr', { TERM: 'dumb' }, paths],
    ['for a single file', 'stderr', {}, paths.slice(1)],
    ['into JSON on the same screen', 'stdout stderr', {}, [...paths, '--format', 'json']],
  ];
  for (const [name, screens, env, args] of without) {
    it(`does not show ${name}`, () => {
      assert.equal(runPdp(['check', ...args], undefined, { ...broken({ screens }), ...env }).error, '');
    });
  }
});

describe('work in order', () => {
  it('gives all results in order and keeps within its limits, whatever is done first', async () => {
    const weights = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 12 });
    const most = fc.integer({ min: 1, max: 4 });
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), weights, most, async (scheduler, items, most) => {
        let [open, weight] = [0, 0];
        const work = (item: number) => {
          open += 1;
          weight += item;
          assert.ok(open <= most && (open === 1 || weight <= 10));
          return scheduler.schedule(Promise.resolve(item));
        };
        const given: number[] = [];
        const all = async () => {
          for await (const item of inOrder(items, work, { most, heaviest: 10, weight: (one) => one })) {
            given.push(item);
            open -= 1;
            weight -= item;
          }
        };
        await scheduler.waitFor(all());
        assert.deepEqual(given, items);
      }),
    );
  });
});

describe('the entry of pdp', () => {
  it('is small, so that the language server starts through it as fast as without', () => {
    assert.ok(statSync(built('pdp.cjs')).size < 5_000);
  });
});
