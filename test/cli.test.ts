import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { text } from '../server/messages/index.ts';
import { rules } from '../server/rules/index.ts';
import { built } from './built.ts';
import { project, readProjectFile } from './helpers.ts';
import { runPdp, runPdpOn } from './run-pdp.ts';

const weak = readProjectFile('examples/weak-first-draft.md');
const strong = readProjectFile('examples/strong-plan.md');
/** An objective whose success criteria may be hard to check. */
const doubtful =
  '## Objectives\n\n### Lead the Tidewell group by 26 March 2027\n\n**Why:** S6\n\n**Relevance:** A1, and a duty of my role\n\n**Success criteria:** it goes better\n';
const usage = `${text('cli.usage')}\n`;

describe('pdp check', () => {
  it('ends with 1 where something is found, and shows each finding on a line of its own', () => {
    const { status, out, error } = runPdp(['check', 'examples/weak-first-draft.md']);
    assert.deepEqual({ status, error }, { status: 1, error: '' });
    const findings = out.split('\n').filter((line) => /^ *\d+:\d+ {2}(?:warning|note|hint) .* [a-z-]+$/.test(line));
    assert.ok(findings.length >= 12);
    assert.ok(out.startsWith('examples/weak-first-draft.md\n'));
    assert.match(out, /\n\n1 plan checked: \d+ warnings, \d+ notes?, \d+ hints?\.\n$/);
  });

  it('ends with 0 where nothing above a hint is found', () => {
    const { status, error } = runPdp(['check', 'examples/strong-plan.md']);
    assert.deepEqual({ status, error }, { status: 0, error: '' });
  });

  it('ends with 0 where there is but a hint', () => {
    const hinted = strong.replace(/^# Personal development plan$/m, `$&\n\n${doubtful}`);
    const { status, out } = runPdpOn({ 'plan.md': hinted }, 'check', 'plan.md');
    assert.match(out, /^ +\d+:\d+ {2}hint /m);
    assert.match(out, / 0 warnings, 0 notes, 1 hint\.$/m);
    assert.equal(status, 0);
  });

  it('walks a folder for plans, in order, and passes over everything else', () => {
    const files = {
      'work/b/mine.pdp.md': '# Mine',
      'work/a.markdown': strong,
      'work/notes.md': '# Notes\n\n## Objectives\n\n### Improve',
      'work/plan.txt': weak,
      'work/node_modules/x/plan.md': weak,
      'work/.hidden/plan.md': weak,
    };
    const { status, out, error } = runPdpOn(files, 'check', 'work', '--format', 'json');
    assert.deepEqual({ status, error }, { status: 1, error: '' });
    assert.deepEqual(pathsIn(out), ['work/a.markdown', 'work/b/mine.pdp.md']);
  });

  it('says so where a folder holds no plan, which is no fault', () => {
    const { status, out, error } = runPdpOn({ 'work/notes.md': '# Notes' }, 'check', 'work');
    assert.deepEqual({ status, out }, { status: 0, out: '' });
    assert.equal(error, `pdp: ${text('cli.noPlans', { path: 'work' })}\n`);
  });

  it('takes a file that is named for a plan, whatever it says of itself', () => {
    const { status, out } = runPdpOn({ 'notes.txt': '# Notes' }, 'check', 'notes.txt');
    assert.equal(status, 1);
    assert.match(out, /standards-reference/);
  });

  it('checks an empty file, and says that it is empty', () => {
    const { status, out, error } = runPdpOn({ 'plan.md': '' }, 'check', 'plan.md');
    assert.deepEqual({ status, error }, { status: 1, error: '' });
    assert.match(out, /^ +1:1 {2}note +This file is empty\./m);
  });

  const unreadable: Record<string, [content: Uint8Array | undefined, message: string]> = {
    'that is not there': [undefined, 'cli.missing'],
    'that is no text': [readFileSync(new URL('../images/icon.png', import.meta.url)), 'cli.notText'],
    'in Latin-1': [Buffer.from('# Café résumé\n', 'latin1'), 'cli.notText'],
  };
  for (const [name, [content, message]] of Object.entries(unreadable)) {
    it(`ends with 2 for a file ${name}`, () => {
      const { status, out, error } = runPdpOn(content ? { 'plan.md': content } : {}, 'check', 'plan.md');
      assert.deepEqual(
        { status, out, error },
        { status: 2, out: '', error: `pdp: ${text(message, { path: 'plan.md' })}\n` },
      );
    });
  }

  it('says each fault, checks the rest and ends with 2', () => {
    const files = { 'weak.md': weak, 'zero.md': Buffer.from([0, 1, 2]), 'strong.md': strong };
    const { status, out, error } = runPdpOn(
      files,
      'check',
      'weak.md',
      'gone.md',
      'zero.md',
      'strong.md',
      '--format=json',
    );
    assert.equal(status, 2);
    assert.deepEqual(pathsIn(out), ['weak.md', 'strong.md']);
    const faults = [text('cli.missing', { path: 'gone.md' }), text('cli.notText', { path: 'zero.md' })];
    assert.equal(error, faults.map((fault) => `pdp: ${fault}\n`).join(''));
  });

  it('shows broken YAML at its own line, and checks the rest', () => {
    const broken = weak.replace('organisation: Tidewell Works', 'organisation: Tidewell: Works');
    const { status, out, error } = runPdpOn({ 'plan.md': broken }, 'check', 'plan.md');
    assert.deepEqual({ status, error }, { status: 1, error: '' });
    assert.match(out, /^ +4:\d+ {2}warning +This line could not be read .* frontmatter$/m);
    assert.match(out, /objective-vague/);
  });

  it('checks a plan of over 2,000 words without a word of complaint', () => {
    const long = `${strong}\n## More notes\n\n${weak.split('# My personal development plan')[1]}`;
    assert.ok(long.split(/\s+/).length > 2000);
    const { status, error } = runPdpOn({ 'plan.md': long }, 'check', 'plan.md');
    assert.deepEqual({ status, error }, { status: 1, error: '' });
  });

  it('uses no colours where its output is piped', () => {
    for (const command of ['check', 'checklist']) {
      const { out } = runPdp([command, 'examples/weak-first-draft.md']);
      assert.ok(!out.includes('\u001B'), command);
    }
  });

  it('takes a reader that stops reading for no fault', async () => {
    const paths = Array.from({ length: 60 }, () => 'examples/weak-first-draft.md');
    const child = spawn(process.execPath, [built('pdp.cjs'), 'check', ...paths, '--format', 'json'], { cwd: project });
    const ended = once(child, 'exit');
    let error = '';
    child.stderr.on('data', (bytes: Buffer) => (error += bytes.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const [status, signal] = (await ended) as [number | null, string | null];
    assert.deepEqual({ error, signal }, { error: '', signal: null });
    assert.ok(status === 0 || status === 1);
  });
});

describe('pdp explain', () => {
  for (const { id, examples } of rules) {
    it(`explains ${id}`, () => {
      const { status, out, error } = runPdp(['explain', id]);
      assert.deepEqual({ status, error }, { status: 0, error: '' });
      for (const part of ['summary', 'rationale']) assert.ok(out.includes(text(`${id}.${part}`)), part);
      for (const example of [...examples.good, ...examples.bad]) assert.ok(out.includes(example), example);
    });
  }
});

describe('pdp', () => {
  it('says its version', () => {
    const { version } = JSON.parse(readProjectFile('package.json')) as { version: string };
    assert.deepEqual(runPdp(['--version']), { status: 0, out: `${version}\n`, error: '' });
  });

  it('says how it is used', () => {
    for (const args of [['--help'], ['-h'], ['check', '--help']])
      assert.deepEqual(runPdp(args), { status: 0, out: usage, error: '' });
  });

  const plan = 'examples/strong-plan.md';
  const known = rules.map(({ id }) => id).join(', ');
  const misuses: [args: string[], message: RegExp | string][] = [
    [[], ''],
    [['chekc'], text('cli.unknownCommand', { command: 'chekc' })],
    [['constructor'], text('cli.unknownCommand', { command: 'constructor' })],
    [['check'], text('cli.noPaths')],
    [['check', plan, '--colour'], /--colour/],
    [['check', plan, '--format', 'xml'], text('cli.badFormat', { format: 'xml', formats: 'text or json' })],
    [['check', plan, '--format'], /--format/],
    [['check', plan, '--today', 'tomorrow'], text('cli.badToday', { today: 'tomorrow' })],
    [['check', plan, '--today', '2027-02-29'], text('cli.badToday', { today: '2027-02-29' })],
    ...['0', '-1', '1.5', 'many', '1000', ''].map((workers): [string[], string] => [
      ['check', plan, `--workers=${workers}`],
      text('cli.badWorkers', { workers }),
    ]),
    ...['0/4', '5/4', '1/0', '4', '1/', '-1/4', '1.5/4', 'a/b', '1/4/4', ''].map((shard): [string[], string] => [
      ['check', plan, `--shard=${shard}`],
      text('cli.badShard', { shard }),
    ]),
    ...['0', '-1', '0.0001', '99999', 'soon', ''].map((limit): [string[], string] => [
      ['check', plan, `--time-limit=${limit}`],
      text('cli.badTimeLimit', { limit }),
    ]),
    [['check', plan, '--cache='], text('cli.badCache')],
    [['check', plan, '--cache'], /--cache/],
    [['checklist', plan, '--workers', '2'], /--workers/],
    [['explain', 'objective-vague', '--shard', '1/4'], /--shard/],
    [['checklist'], text('cli.oneFile')],
    [['checklist', plan, plan], text('cli.oneFile')],
    [['explain'], text('cli.noRule', { rules: known })],
    [['explain', 'nonsense'], text('cli.unknownRule', { rule: 'nonsense', rules: known })],
    [['lsp'], /--stdio/],
  ];
  for (const [args, message] of misuses) {
    it(`ends with 2 and says why and how it is used: pdp ${args.join(' ')}`, () => {
      const { status, out, error } = runPdp(args);
      assert.deepEqual({ status, out }, { status: 2, out: '' });
      assert.ok(error.endsWith(usage), 'the usage is shown');
      const said = error.slice(0, -usage.length);
      if (typeof message === 'string') assert.equal(said, message && `pdp: ${message}\n\n`);
      else assert.match(said, message);
    });
  }
});

function pathsIn(json: string): string[] {
  return (JSON.parse(json) as { files: { path: string }[] }).files.map(({ path }) => path);
}
