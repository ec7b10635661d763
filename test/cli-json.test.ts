import assert from 'node:assert/strict';
import type { Checklist } from '../server/checklist-shape.ts';
import { schemes } from '../server/schemes/scheme.ts';
import { readProjectFile } from './helpers.ts';
import { runPdp, runPdpOn } from './run-pdp.ts';

interface Place {
  line: number;
  column: number;
}

interface Report {
  today: string;
  files: {
    path: string;
    problems: {
      rule: string;
      severity: string;
      message: string;
      start: Place;
      end: Place;
      fixes: { title: string }[];
    }[];
  }[];
}

const names = ['weak-first-draft', 'half-way-draft', 'strong-plan'];
const weak = readProjectFile('examples/weak-first-draft.md');
const states = ['met', 'partly', 'missing'];

describe('pdp check --format json', () => {
  it('has the keys that other programs rely on', () => {
    const paths = names.map((name) => `examples/${name}.md`);
    const { status, out, error } = runPdp(['check', ...paths, '--format', 'json', '--today', '2026-11-23']);
    assert.deepEqual({ status, error }, { status: 1, error: '' });
    const report = JSON.parse(out) as Report;
    assert.equal(report.today, '2026-11-23');
    assert.deepEqual(
      report.files.map(({ path }) => path),
      paths,
    );
    for (const { problems } of report.files) {
      for (const { rule, severity, message, start, end, fixes } of problems) {
        assert.match(rule, /^[a-z]+(?:-[a-z]+)*$/);
        assert.ok(['warning', 'information', 'hint'].includes(severity));
        assert.ok(message.length > 10);
        for (const { line, column } of [start, end]) assert.ok(line >= 1 && column >= 1);
        for (const { title } of fixes) assert.equal(typeof title, 'string');
      }
    }
    assert.ok(report.files[0]?.problems.some(({ fixes }) => fixes.length >= 2));
  });

  it('takes the day it is where none is given', () => {
    const { today } = JSON.parse(runPdp(['check', 'examples/strong-plan.md', '--format', 'json']).out) as Report;
    assert.match(today, /^\d{4}-\d{2}-\d{2}$/);
  });

  it('shows no file where a folder holds no plan', () => {
    const { status, out } = runPdpOn({ 'work/notes.md': '' }, 'check', 'work', '--format=json', '--today=2026-11-23');
    assert.deepEqual(
      { status, report: JSON.parse(out) as unknown },
      { status: 0, report: { today: '2026-11-23', files: [] } },
    );
  });

  const expected = [
    'frontmatter ---',
    'standards-reference My objectives',
    'objective-vague Improve',
    'objective-timescale Improve my communication skills',
    'objective-success-criteria Improve my communication skills',
    'objective-timescale ASAP',
    'placeholder-left [insert date]',
  ];
  const written: Record<string, string | Uint8Array> = {
    'as it is': weak,
    'with CRLF line ends': weak.replaceAll('\n', '\r\n'),
    'with characters of two units': weak.replace('agreed it on', '👩‍👩‍👧 𝒳 on').replace('ASAP', '🎯 ASAP'),
    'with a byte order mark': `\uFEFF${weak}`,
    'in UTF-16, little end first': Buffer.from(`\uFEFF${weak}`, 'utf16le'),
    'in UTF-16, big end first': Buffer.from(`\uFEFF${weak}`, 'utf16le').swap16(),
  };
  for (const [name, content] of Object.entries(written)) {
    it(`points at the right words in a file ${name}`, () => {
      const { status, out, error } = runPdpOn({ 'plan.md': content }, 'check', 'plan.md', '--format', 'json');
      assert.deepEqual({ status, error }, { status: 1, error: '' });
      // An editor shows no byte order mark, so it takes up no column.
      const shown = (typeof content === 'string' ? content : weak).replace('\uFEFF', '');
      const problems = (JSON.parse(out) as Report).files[0]?.problems ?? [];
      const found = problems.map(({ rule, start, end }) => `${rule} ${wordsAt(shown, start, end)}`);
      for (const finding of expected) assert.ok(found.includes(finding), `${finding} in ${found.join('\n')}`);
    });
  }
});

describe('pdp checklist --format json', () => {
  for (const name of names) {
    it(`has the keys that other programs rely on: ${name}`, () => {
      const path = `examples/${name}.md`;
      const lines = readProjectFile(path).split('\n');
      const { status, out, error } = runPdp(['checklist', path, '--format', 'json', '--today', '2026-11-23']);
      assert.deepEqual({ status, error }, { status: 0, error: '' });
      const checklist = JSON.parse(out) as Checklist & { path: string };
      assert.equal(checklist.path, path);
      assert.equal(checklist.scheme, 'ers-pdp');
      assert.ok(checklist.objectives.length >= 3);
      for (const { id, statement, line, smart } of checklist.objectives) {
        assert.ok(id);
        assert.ok(lines[line - 1]?.includes(statement), `${statement} stands in line ${line}`);
        assert.deepEqual(Object.keys(smart), ['specific', 'measurable', 'achievable', 'relevant', 'timeBound']);
        for (const { state, reason } of Object.values(smart)) assert.ok(states.includes(state) && reason.length > 5);
      }
      assertCriteria(checklist, lines);
    });
  }

  it('finds all four marking points met in the strong plan, and not in the weak one', () => {
    const statesOf = (name: string) => {
      const { out } = runPdp(['checklist', `examples/${name}.md`, '--format', 'json']);
      return (JSON.parse(out) as Checklist).criteria.map(({ state }) => state);
    };
    assert.deepEqual(statesOf('strong-plan'), ['met', 'met', 'met', 'met']);
    assert.ok(!statesOf('weak-first-draft').includes('met'));
  });

  it('is there for an empty file, with nothing met', () => {
    const { status, out } = runPdpOn({ 'plan.md': '' }, 'checklist', 'plan.md', '--format', 'json');
    const { objectives, criteria } = JSON.parse(out) as Checklist;
    assert.deepEqual({ status, objectives }, { status: 0, objectives: [] });
    assert.deepEqual([...new Set(criteria.map(({ state }) => state))], ['missing']);
  });

  it('ends with 2 for what is no text file', () => {
    const folders: Record<string, string | Uint8Array>[] = [
      {},
      { 'plan.md': Buffer.from([0, 1, 2]) },
      { 'plan.md/inside.md': weak },
    ];
    for (const files of folders) {
      const { status, out, error } = runPdpOn(files, 'checklist', 'plan.md', '--format', 'json');
      assert.deepEqual({ status, out }, { status: 2, out: '' });
      assert.match(error, /^pdp: plan\.md: [^\n]+\n$/);
    }
  });
});

function assertCriteria({ criteria }: Checklist, lines: readonly string[]): void {
  assert.deepEqual(
    criteria.map(({ id }) => id),
    schemes.find(({ id }) => id === 'ers-pdp')?.criteria.map(({ id }) => id),
  );
  for (const { id, title, state, evidence, gaps } of criteria) {
    assert.ok(title && states.includes(state), id);
    for (const { line, text } of evidence) assert.ok(line >= 1 && line <= lines.length && text, id);
    for (const { rule, line, message } of gaps) {
      assert.ok(rule === null || typeof rule === 'string', id);
      assert.ok(line >= 1 && line <= lines.length && message, id);
    }
  }
}

/** The words between two places on one line, both counted from 1. */
function wordsAt(text: string, start: Place, end: Place): string {
  const line = text.split(/\r\n|\n/)[start.line - 1] ?? '';
  return line.slice(start.column - 1, end.line === start.line ? end.column - 1 : undefined);
}
