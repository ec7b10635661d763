import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Checklist, State } from '../server/checklist-shape.ts';
import { cohortCsv } from '../server/report/cohort-csv.ts';
import { cohortHtml } from '../server/report/cohort-html.ts';
import { makeCohort, type Cohort } from '../server/report/cohort.ts';
import type { PlanSummary } from '../server/report/plan-summary.ts';
import { styleOf } from '../server/report/style.node.ts';
import { readProjectFile, today } from './helpers.ts';
import { inFolder, runPdp, runPdpOn } from './run-pdp.ts';

const [weak, halfWay, strong] = ['weak-first-draft', 'half-way-draft', 'strong-plan'].map((name) =>
  readProjectFile(`examples/${name}.md`),
) as [string, string, string];
const cohort = {
  'plans/a/plan.md': strong,
  'plans/b/plan.md': weak,
  'plans/c.md': halfWay,
  'plans/notes.md': '# Notes',
};

describe('pdp report', () => {
  it('says of each plan what its checklist says, whoever needs help most first', () => {
    inFolder(cohort, (folder) => {
      const { plans, unchecked } = reportOf(folder);
      assert.deepEqual(
        plans.map(({ path }) => path),
        ['b/plan.md', 'c.md', 'a/plan.md'],
      );
      for (const { path, criteria, first } of plans) {
        const run = runPdp(['checklist', join('plans', path), '--format', 'json'], folder);
        const checklist = JSON.parse(run.out) as Checklist;
        assert.deepEqual(
          criteria,
          checklist.criteria.map(({ id, title, state }) => ({ id, title, state })),
        );
        const open = checklist.criteria.find(({ id }) => id === first?.criterion);
        assert.equal(
          first === null,
          checklist.criteria.every(({ state }) => state === 'met'),
        );
        if (first) assert.ok(JSON.stringify(open).includes(JSON.stringify(first.message)));
      }
      assert.deepEqual(unchecked, []);
    });
  });

  it('counts gaps as pdp check does', () => {
    inFolder(cohort, (folder) => {
      const { files } = JSON.parse(runPdp(['check', 'plans', '--format', 'json'], folder).out) as Checked;
      const expected = new Map<string, { plans: number; times: number }>();
      for (const { problems } of files) {
        const rules = problems.filter(({ severity }) => severity !== 'hint').map(({ rule }) => rule);
        for (const rule of new Set(rules)) {
          const { plans, times } = expected.get(rule) ?? { plans: 0, times: 0 };
          expected.set(rule, { plans: plans + 1, times: times + rules.filter((one) => one === rule).length });
        }
      }
      const { gaps } = reportOf(folder);
      const found = gaps
        .filter(({ kind }) => kind === 'rule')
        .map(({ id, plans, times }) => [id, { plans, times }] as const);
      assert.ok(expected.size > 3);
      assert.deepEqual(new Map(found), expected);
      assert.deepEqual(
        gaps.map(({ plans }) => plans),
        gaps.map(({ plans }) => plans).sort((a, b) => b - a),
      );
      assert.ok(gaps.some(({ kind, id }) => kind === 'evidence' && id === 'smart-objective'));
    });
  });

  it('writes checklists beside the report and leads to them, and only to those that are there', () => {
    inFolder({ ...cohort, 'plans/a-plan.md': weak, 'plans/per cent %.md': weak }, (folder) => {
      const args = ['report', 'plans', '--output', 'report.html'];
      assert.equal(runPdp(args, folder).status, 0);
      assert.doesNotMatch(readFileSync(join(folder, 'report.html'), 'utf8'), /<a /);
      assert.equal(runPdp([...args, '--checklists'], folder).status, 0);
      const page = readFileSync(join(folder, 'report.html'), 'utf8');
      const links = [...page.matchAll(/<a href="([^"]+)"/g)].map(([, address]) => decodeURIComponent(address!));
      assert.equal(new Set(links).size, 5);
      for (const link of links) assert.match(readFileSync(join(folder, link), 'utf8'), /<h1>Marking checklist<\/h1>/);
      assert.equal(readdirSync(folder).length, 7);
      assert.doesNotMatch(readFileSync(join(folder, links[0]!), 'utf8'), /<button|<script/);
    });
  });

  it('tells what was left out, in the report too, and goes on', () => {
    const run = runPdpOn({ 'plans/a.md': weak, 'plans/b.pdp.md': Uint8Array.of(1, 0, 2) }, 'report', 'plans');
    assert.equal(run.status, 2);
    assert.match(run.error, /b\.pdp\.md: this is no text file/);
    assert.match(run.out, /b\.pdp\.md: this is no text file/);
    assert.match(run.out, /a\.md/);
  });

  it('never writes over a plan, and says what it needs', () => {
    inFolder(cohort, (folder) => {
      const said = (...args: string[]) => {
        const run = runPdp(['report', ...args], folder);
        assert.equal(run.status, 2);
        return run.error;
      };
      assert.match(said('plans', '--output', 'plans/c.md'), /a name that ends in \.html/);
      assert.match(said('plans', '--to', 'pdf'), /no kind of report/);
      assert.match(said('plans', '--checklists'), /--output/);
      assert.match(said(), /Name at least one folder/);
      assert.match(said('plans', '--to', 'csv', '--output', 'nowhere/report.csv'), /could not be written/);
      assert.equal(readFileSync(join(folder, 'plans/c.md'), 'utf8'), halfWay);
      assert.ok(!existsSync(join(folder, 'nowhere')));
    });
  });
});

describe('a report as CSV', () => {
  it('has a row for each plan with as many cells as the header, whatever the cells hold', () => {
    const hostile = ['a,b', 'say "so"', 'two\nlines', '=1+1', '+1', '-1', '@x', '\t=1', ' =1', '=HYPERLINK("x","y")'];
    const summaries = hostile.map((path) => summary(path, 'partly', path));
    const csv = cohortCsv(makeCohort(today, summaries, []));
    const [header, ...rows] = cellsOf(csv);
    assert.equal(rows.length, hostile.length);
    for (const row of rows) assert.equal(row.length, header!.length);
    const paths = new Set(rows.map(([path]) => path));
    for (const words of hostile) assert.ok(paths.has(/^\s*[=+\-@]/.test(words) ? `'${words}` : words), words);
    for (const cell of rows.flat()) assert.doesNotMatch(cell, /^\s*[=+\-@]/);
  });
});

describe('a report as a page', () => {
  const style = styleOf('main { color: red }');

  it('shows any words as words, runs nothing and knows its own style', () => {
    const hostile = '<script>alert(1)</script>"\' onload=x';
    const page = cohortHtml(makeCohort(today, [summary(hostile, 'missing', hostile)], [hostile]), style);
    assert.doesNotMatch(page, /<script|<[^>]+ onload=/);
    assert.ok(page.includes('&#60;script&#62;'));
    const hash = createHash('sha256').update(style.css).digest('base64');
    assert.ok(page.includes(`<style>${style.css}</style>`) && page.includes(`style-src &#39;sha256-${hash}&#39;`));
    assert.doesNotMatch(page, /unsafe-inline| style=|cohort\.\w/);
  });

  it('says states in words, and has a table with a caption and headers for each scheme', () => {
    const other = { ...summary('b.md', 'met', 'x'), scheme: 'other', schemeTitle: 'Another scheme' };
    const page = cohortHtml(makeCohort(today, [summary('a.md', 'missing', 'Do this'), other], []), style);
    assert.equal(page.match(/<table/g)?.length, page.match(/<caption/g)?.length);
    assert.equal(page.match(/<table class="plans"/g)?.length, 2);
    const words = page
      .replace(/<style>.*?<\/style>/s, '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ');
    assert.match(words, /a\.md Found 0 of 1 MP1 ○ Not found yet MP1 Do this/);
    assert.match(words, /b\.md Found 1 of 1 MP1 ✓ Found Every marking point was found\./);
    assert.match(words, /2 plans · as of 23 November 2026/);
  });
});

interface Checked {
  files: { problems: { rule: string; severity: string }[] }[];
}

function reportOf(folder: string): Cohort {
  return JSON.parse(runPdp(['report', 'plans', '--to', 'json'], folder).out) as Cohort;
}

function summary(path: string, state: State, message: string): PlanSummary & { checklist: null } {
  return {
    path,
    scheme: 'scheme',
    schemeTitle: 'A scheme',
    criteria: [{ id: 'MP1', title: 'A point', state }],
    warnings: 1,
    notes: 0,
    first: state === 'met' ? null : { criterion: 'MP1', line: 3, message },
    gaps: [],
    checklist: null,
  };
}

/** The cells of a text in CSV, as RFC 4180 has them. */
function cellsOf(csv: string): string[][] {
  const rows = [['']];
  let isQuoted = false;
  for (const [piece] of csv.replace('\uFEFF', '').matchAll(/""|[",]|\r\n|[^",\r]+|\r/g)) {
    const row = rows.at(-1)!;
    if (piece === '""' && isQuoted) row[row.length - 1] += '"';
    else if (piece.startsWith('"')) isQuoted = !isQuoted;
    else if (piece === ',' && !isQuoted) row.push('');
    else if (piece === '\r\n' && !isQuoted) rows.push(['']);
    else row[row.length - 1] += piece;
  }
  return rows.slice(0, -1);
}
