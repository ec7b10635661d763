import assert from 'node:assert/strict';
import { analyse } from '../server/analysis.ts';
import type { Problem } from '../server/check.ts';
import { parsePlan } from '../server/document/parse.ts';
import { findPrompts } from '../server/language/prompts.ts';
import { rules } from '../server/rules/index.ts';
import type { Fix } from '../server/rules/rule.ts';
import { answers, fill } from './fix-answers.ts';
import { failOnBroken, readProjectFile, today } from './helpers.ts';
import { readMarks } from './marks.ts';

const examples = ['weak-first-draft', 'half-way-draft'].map((name) => readProjectFile(`examples/${name}.md`));
const ruleExamples = rules.flatMap((rule) => rule.examples.bad.map((example) => readMarks(example).source));
const texts = [...ruleExamples, ...examples].flatMap((source) => [source, source.replaceAll('\n', '\r\n')]);

describe('quick fixes', () => {
  it('are offered for every kind of gap', () => {
    const fixable = new Set(
      texts.flatMap((source) =>
        problemsOf(source)
          .filter(({ fixes }) => fixes(parsePlan(source)).length)
          .map(({ rule }) => rule),
      ),
    );
    assert.deepEqual([...fixable].sort(), Object.keys(answers).sort());
  });

  for (const rule of rules) {
    it(`of ${rule.id} turn their finding into at most one prompt, and a filled prompt into nothing`, () => {
      let applied = 0;
      for (const source of texts) {
        const before = problemsOf(source);
        for (const problem of before.filter((one) => one.rule === rule.id)) {
          for (const fix of problem.fixes(parsePlan(source))) {
            assertSettles(source, before, problem, fix);
            applied += 1;
          }
        }
      }
      assert.equal(applied > 0, rule.id in answers);
    });
  }
});

function assertSettles(source: string, before: readonly Problem[], problem: Problem, fix: Fix): void {
  const fixed = apply(source, fix);
  const after = problemsOf(fixed);
  const said = JSON.stringify({ rule: problem.rule, fix: fix.title, fixed: fixed.slice(0, 400) });
  const others = [...before.filter((one) => one !== problem), ...restOf(problem)];
  // All prompts of one frontmatter are one finding, so there a second prompt adds none.
  const joins =
    problem.rule === 'frontmatter' &&
    before.some(({ rule, range }) => rule === 'placeholder-left' && inFrontmatter(source, range.start));
  // What a frontmatter asks is one finding.
  const written = fix.edits.flatMap(({ text }) => findPrompts(text));
  const prompts = problem.rule === 'frontmatter' ? written.slice(0, 1) : written;
  assert.ok(prompts.length <= 1, said);
  const asked = joins ? [] : prompts.map(() => ({ rule: 'placeholder-left', severity: 'warning' }));
  // Without a name, an account may say too little for what was found in it before.
  const kept = problem.rule === 'confidentiality' ? others.filter(({ rule }) => tally(after).has(rule)) : others;
  assert.deepEqual(tally(after), tally([...kept, ...asked]), said);
  const isShorter = (one: Problem) => one.rule === problem.rule && one.message.length < problem.message.length;
  assert.ok(!restOf(problem).length || after.some(isShorter), said);
  assert.ok(!/(?<!\r)\n/.test(fixed) || !source.includes('\r\n'), `line ends are kept: ${said}`);

  const filled = apply(source, {
    ...fix,
    edits: fix.edits.map((edit) => ({ ...edit, text: fill(edit.text, problem.rule) })),
  });
  const wanted = tally(others);
  const left = tally(problemsOf(filled));
  // An answer such as "three workshops" is also a measure, so it may settle more than it was asked for; it never adds.
  // Once there is a self-assessment, objectives can be asked which finding of it they answer.
  if (problem.rule === 'self-assessment') left.delete('objective-evidence');
  for (const [rule, count] of left)
    assert.ok(count <= (wanted.get(rule) ?? 0), `${rule} after ${said} filled: ${filled.slice(0, 400)}`);
}

/** Several stages that one finding lists are added one by one: with the first there it still lists the others. */
function restOf(problem: Problem): Problem[] {
  return /yet: “.*”, “/.test(problem.message) ? [problem] : [];
}

function inFrontmatter(source: string, offset: number): boolean {
  return source.slice(0, offset).split('---').length === 2;
}

function tally(problems: readonly { rule: string; severity: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of problems.filter(({ severity }) => severity !== 'hint'))
    counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return new Map([...counts].sort());
}

function problemsOf(source: string): readonly Problem[] {
  return analyse(source, today, failOnBroken).found;
}

function apply(source: string, { edits }: Fix): string {
  return [...edits]
    .sort((a, b) => b.range.start - a.range.start)
    .reduce((text, { range, text: inserted }) => text.slice(0, range.start) + inserted + text.slice(range.end), source);
}
