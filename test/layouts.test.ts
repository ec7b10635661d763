import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../server/analysis.ts';
import type { Problem } from '../server/check.ts';
import { parsePlan } from '../server/document/parse.ts';
import type { Objective } from '../server/document/plan.ts';
import { sourceRange, type Range } from '../server/document/prose.ts';
import type { Fix } from '../server/rules/rule.ts';
import { failOnBroken, today } from './helpers.ts';
import { layouts, type Stated } from './objective-layouts.ts';

/** Between them they state everything, something and nothing beside the objective itself. */
const objectives: readonly Stated[] = [
  {
    statement: 'Lead three job-matching groups for adult jobseekers',
    activity: 'Shadow a senior adviser twice',
    resources: 'A quiet room, and two hours a week agreed with my manager',
    success: 'Three session reports signed off by my manager',
    aims: 'A1, more job starts, and part of my role',
    timescale: '30 June 2027',
  },
  { statement: 'Write a guide to better-off calculations for the team', timescale: 'By the end of May 2027' },
  { statement: 'Improve my case notes', success: '19 of 20 notes pass the file audit' },
  {
    statement: 'Become more confident with employers',
    activity: 'Ring one employer each morning',
    timescale: 'Ongoing',
  },
  { statement: 'Complete the Level 3 Certificate in Advice and Guidance by 31 March 2027', resources: 'Study leave' },
  { statement: 'Shadow the employer engagement team' },
];

const bothLineEnds = (source: string) => [source, source.replaceAll('\n', '\r\n')];

describe('an objective in any layout', () => {
  const expected = smartOf(layouts['a row for each']?.(objectives) ?? '');

  for (const [name, write] of Object.entries(layouts)) {
    it(`is the same: ${name}`, () => {
      for (const source of bothLineEnds(write(objectives))) {
        assertStates(source, objectives);
        assert.deepEqual(smartOf(source), expected, source);
      }
    });

    it(`is the same whatever it says: ${name}`, () => {
      fc.assert(
        fc.property(fc.array(anyStated, { minLength: 1, maxLength: 4 }), (all) => {
          const some = all.map((one, at) => ({ ...one, statement: `${one.statement} ${'again '.repeat(at)}here` }));
          assertStates(write([full, ...some]), [full, ...some]);
        }),
        { numRuns: 25 },
      );
    });

    it(`is asked for what it lacks in its place: ${name}`, () => {
      for (const source of bothLineEnds(write(objectives))) {
        const { problems, plan } = analyse(source, today, failOnBroken);
        const asked = problems.filter(({ rule, fixes }) => rule.startsWith('objective-') && fixes(plan).length);
        assert.ok(asked.length >= 6, `${asked.length} problems in ${source}`);
        for (const problem of asked)
          for (const fix of problem.fixes(plan)) assertSettles(source, problems, plan.objectives, problem, fix);
      }
    });
  }
});

describe('a text that states no objective', () => {
  const none: Readonly<Record<string, string>> = {
    'reasons in an objectives part':
      '## Objectives\n\nI chose these because:\n\n- they matter\n- my manager asked for them',
    'steps to one objective':
      '## Objectives\n\n### Lead three groups\n\nTo do this I will:\n\n- book a room\n- ask Ann',
    'career goals':
      '## Career goals\n\n### Short-term goals\n\n- Senior adviser\n\n### Goal 1: Manager\n\n**Goal:** Lead',
    'outcomes of a unit':
      '| Learning objective | Assessment criteria |\n|--|--|\n| Understand how to plan | 1.1 Explain |',
    'a list of outcomes': '## Learning outcomes\n\n1. Understand how to plan\n2. Be able to review',
    'a self-assessment with goals': '| Skill | My rating | Goal |\n|--|--|--|\n| Listening | 3 | 5 by June |',
    'stages of a reflection':
      '## Reflection\n\n### Objective 1\n\nIt went well.\n\n**Goal:** None.\n\n- Timescale: June',
    'what SMART means':
      '## SMART\n\n- **S**pecific: say what\n- **M**easurable: say how much\n- **T**ime-bound: say by when',
    'a contents list': '## Contents\n\n- [My objectives](#my-objectives)\n- [Objective 1](#objective-1)',
    'a table of a threat model':
      '| Threat | S | T | R | I | D | E |\n|--|--|--|--|--|--|--|\n| Parser | – | yes | – | – | yes | – |',
    'a progress log beside objectives':
      '## Progress\n\n| Objective | Outcome |\n|--|--|\n| O1 | Done |\n| Objective 2 | Open |',
  };

  for (const [name, source] of Object.entries(none)) {
    it(`has none: ${name}`, () => {
      const stated = parsePlan(source).objectives.map(({ statement }) => statement.text);
      assert.deepEqual(
        stated.filter((text) => text !== 'Lead three groups'),
        [],
      );
    });
  }

  it('adds none to those that headings state', () => {
    const source =
      '## Contents\n\n- Objective 1: Lead three groups\n\n## Objectives\n\n| No | Objective |\n|--|--|\n| 1 | Lead three groups |\n\n- They matter.\n\n' +
      '### Objective 1: Lead three groups\n\nJune.\n\n## Action plan\n\n| Objective | By when |\n|--|--|\n| Book rooms | May |\n\n## Progress\n\n**Objective 1:** I led one.';
    assert.deepEqual(
      parsePlan(source).objectives.map(({ id, statement }) => `${id} ${statement.text}`),
      ['O1 Lead three groups'],
    );
  });
});

const words = fc.array(fc.stringMatching(/^[a-z]{3,8}$/), { minLength: 2, maxLength: 6 }).map((all) => all.join(' '));
const maybeWords = fc.option(words, { nil: undefined });
const anyStated: fc.Arbitrary<Stated> = fc.record({
  statement: words.map((text) => `Lead ${text}`),
  activity: maybeWords,
  resources: maybeWords,
  success: maybeWords,
  aims: maybeWords,
  timescale: maybeWords,
});

/** Some layouts are known by their labels, so one objective has them all. */
const full: Stated = {
  statement: 'Lead three groups',
  activity: 'shadow',
  resources: 'room',
  success: 'reports',
  aims: 'starts',
  timescale: 'June',
};

function assertStates(source: string, all: readonly Stated[]): void {
  const { objectives: found } = parsePlan(source);
  assert.deepEqual(
    found.map(({ id, statement }) => `${id} ${statement.text}`),
    all.map(({ statement }, at) => `O${at + 1} ${statement}`),
    source,
  );
  for (const [at, one] of all.entries()) {
    const { statement, fields, prose, range } = found[at] as Objective;
    const parts = Object.entries(one).flatMap(([key, said]: [string, unknown]) => (key === 'statement' ? [] : [said]));
    const values = new Set(
      fields.filter(({ kind, value }) => kind !== 'reference' && value.text).map(({ value }) => value.text),
    );
    assert.deepEqual([...values].sort(), parts.filter((part) => part !== undefined).sort(), source);
    assert.deepEqual(prose, []);
    assertInside(source, range);
    for (const prose of [statement, ...fields.flatMap(({ label, value }) => [label, value])]) {
      const { text, range: place } = prose;
      assertInside(source, place);
      assert.deepEqual(sourceRange(prose), place);
      const said = source.slice(place.start, place.end).replaceAll('**', '');
      assert.ok(said.includes(text.split(/[ :(]/)[0] ?? ''), `"${said}" is not where "${text}" stands`);
    }
  }
}

function assertInside(source: string, { start, end }: Range): void {
  assert.ok(start >= 0 && start <= end && end <= source.length, `${start}–${end} of ${source.length}`);
}

function smartOf(source: string): unknown[] {
  const { objectives: judged } = analyse(source, today, failOnBroken).checklist();
  return judged.map(({ id, smart }) => [
    id,
    ...Object.entries(smart).map(([letter, { state }]) => `${letter} ${state}`),
  ]);
}

/** The finding gives way to one prompt, the objectives stay what they were, and so do the other findings. */
function assertSettles(
  source: string,
  before: readonly Problem[],
  stated: readonly Objective[],
  problem: Problem,
  fix: Fix,
): void {
  const fixed = fix.edits.reduceRight(
    (text, { range, text: inserted }) => text.slice(0, range.start) + inserted + text.slice(range.end),
    source,
  );
  const { problems, plan } = analyse(fixed, today, failOnBroken);
  const said = `${problem.rule}: ${fixed}`;
  const others = before.filter((one) => one !== problem);
  assert.deepEqual(tally(problems), tally([...others, { rule: 'placeholder-left', severity: 'warning' }]), said);
  assert.deepEqual(
    plan.objectives.map(({ id }) => id),
    stated.map(({ id }) => id),
    said,
  );
  assert.equal(plan.reviews.length, parsePlan(source).reviews.length, said);
  const count = (objective: Objective) => objective.fields.filter(({ value }) => value.text).length;
  const filled = (all: readonly Objective[]) => all.reduce((sum, one) => sum + count(one), 0);
  assert.ok(filled(plan.objectives) >= filled(stated), `no field is lost: ${said}`);
}

function tally(problems: readonly Pick<Problem, 'rule' | 'severity'>[]): unknown[] {
  const loud = problems.filter(({ severity }) => severity !== 'hint').map(({ rule }) => rule);
  return loud.sort();
}
