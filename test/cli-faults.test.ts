import assert from 'node:assert/strict';
import { text } from '../server/messages/index.ts';
import { readProjectFile } from './helpers.ts';
import { broken, inFolder, runPdp, runPdpOn, type Files } from './run-pdp.ts';

const strong = readProjectFile('examples/strong-plan.md');
const large = `---\ntype: pdp\n---\n${'a'.repeat(5_000_000)}`;

describe('pdp check, where something is left unchecked', () => {
  it('ends with 1 for a file that is too large, and checks the rest', () => {
    const { status, out, error } = runPdpOn({ 'large.md': large, 'plan.md': strong }, 'check', 'large.md', 'plan.md');
    assert.deepEqual({ status, error }, { status: 1, error: said('cli.tooLarge', { path: 'large.md', limit: 5 }) });
    assert.match(out, /^plan\.md: .*\n\n1 plan checked/);
  });

  it('takes a file of just the limit', () => {
    const { status, error } = runPdpOn({ 'plan.txt': ' '.repeat(5_000_000) }, 'check', 'plan.txt');
    assert.deepEqual({ status, error }, { status: 1, error: '' });
  });

  it('says in a folder too what may be a plan, and passes over what is none', () => {
    const latin = Buffer.from('---\ntype: pdp\n---\n# Café\n', 'latin1');
    const files = { 'w/a.md': large, 'w/b.md': latin, 'w/c.md': large.slice(20), 'w/d.md': latin.subarray(18) };
    const { status, out, error } = runPdpOn(files, 'check', 'w');
    assert.deepEqual({ status, out }, { status: 2, out: '' });
    const faults = [said('cli.tooLarge', { path: 'w/a.md', limit: 5 }), said('cli.notText', { path: 'w/b.md' })];
    assert.equal(error, faults.join(''));
  });

  for (const workers of ['1', '2']) {
    describe(`with ${workers === '1' ? 'one thread' : 'several threads'}`, () => {
      it('ends with 1 where the engine throws, and checks the rest', () => {
        const { status, out, error } = check({ 'a.md': 'fails the engine', 'b.md': strong }, '--workers', workers);
        const fault = said('cli.failed', { path: 'a.md', reason: 'this text is one too many' });
        assert.deepEqual({ status, error }, { status: 1, error: fault });
        assert.match(out, /^b\.md: .*\n\n1 plan checked/);
      });

      it('ends with 1 where a file takes too long, and checks the rest', () => {
        const files = { 'a.md': strong, 'b.md': 'hangs the engine', 'c.md': strong };
        const { status, out, error } = check(files, '--workers', workers, '--time-limit', '3');
        assert.deepEqual({ status, error }, { status: 1, error: said('cli.outOfTime', { path: 'b.md', seconds: 3 }) });
        assert.match(out, /^a\.md: .*\n\nc\.md: .*\n\n2 plans checked/);
      });
    });
  }

  it('ends with 1 where threads break, and goes on with new ones', () => {
    const files = {
      'a.md': strong,
      'b.md': 'ends its thread',
      'c.md': strong,
      'd.md': 'ends its thread',
      'e.md': strong,
    };
    const { status, out, error } = check(files, '--workers', '2', '--format', 'json');
    const faults = ['b.md', 'd.md'].map((path) => said('cli.workerLost', { path, reason: 'exit' }));
    assert.deepEqual({ status, error }, { status: 1, error: faults.join('') });
    const { files: checked } = JSON.parse(out) as { files: { path: string }[] };
    assert.deepEqual(
      checked.map(({ path }) => path),
      ['a.md', 'c.md', 'e.md'],
    );
  });

  it('ends with 2 where a file is missing, whatever else was left', () => {
    const { status } = runPdpOn({ 'large.md': large }, 'check', 'gone.md', 'large.md');
    assert.equal(status, 2);
  });

  it('says so for a checklist too', () => {
    assert.equal(runPdpOn({ 'large.md': large }, 'checklist', 'large.md').status, 1);
    inFolder({ 'a.md': 'fails the engine' }, (folder) => {
      const { status, out, error } = runPdp(['checklist', 'a.md'], folder, broken());
      const fault = said('cli.failed', { path: 'a.md', reason: 'this text is one too many' });
      assert.deepEqual({ status, out, error }, { status: 1, out: '', error: fault });
    });
  });
});

function check(files: Files, ...options: string[]) {
  return inFolder(files, (folder) => runPdp(['check', ...Object.keys(files), ...options], folder, broken()));
}

function said(key: string, values: Record<string, string | number>): string {
  return `pdp: ${text(key, values)}\n`;
}
