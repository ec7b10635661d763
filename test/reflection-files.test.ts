import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse, Analyser, type NearFile } from '../server/analysis.ts';
import { belonging, pathTo } from '../server/belonging.ts';
import type { Checklist } from '../server/checklist-shape.ts';
import { documentKind } from '../server/is-plan.ts';
import { shippedSchemes } from '../server/scheme-files.ts';
import { defaultView } from '../server/shown.ts';
import { failOnBroken, today } from './helpers.ts';
import { planWithout, reflection, reflectionOn, stages } from './reflection-files.ts';

const file = (text: string, path = 'reflections/first.md'): NearFile => ({
  path,
  analyser: new Analyser(text, failOnBroken),
});
const among = (text: string, ...near: NearFile[]) =>
  analyse(text, today, failOnBroken, defaultView, shippedSchemes, near);
const rulesIn = (text: string, ...near: NearFile[]) => among(text, ...near).problems.map(({ rule }) => rule);
const evidenceIn = ({ criteria }: Checklist) =>
  criteria
    .flatMap((one) => [one, ...(one.parts ?? [])])
    .flatMap(({ id, evidence }) => evidence.map((found) => ({ id, ...found })));

describe('a reflection in a file of its own', () => {
  it('is told by its frontmatter, whatever the name of its file', () => {
    assert.equal(documentKind('/a.md', reflection, false), 'reflection');
    assert.equal(documentKind('/a.pdp.md', reflection, true), 'reflection');
    assert.equal(documentKind('/a.md', planWithout, false), 'plan');
    assert.equal(documentKind('/a.md', '---\ntype: pdp-reflections\n---\n', false), undefined);
  });

  it('is evidence of its plan, with its file and line, and answers the rules that look for one', () => {
    const alone = among(planWithout);
    assert.ok(alone.problems.some(({ rule }) => rule === 'reflection-model'));
    assert.ok(alone.problems.some(({ rule, message }) => rule === 'timescale-passed' && message.includes('O1')));
    const beside = among(planWithout, file(reflection));
    assert.ok(!beside.problems.some(({ rule }) => rule === 'reflection-model'));
    assert.deepEqual(
      beside.problems.filter(({ rule }) => rule === 'timescale-passed').map(({ message }) => /O\d/.exec(message)?.[0]),
      ['O2'],
    );
    const found = evidenceIn(beside.checklist()).filter((one) => one.file !== undefined);
    assert.ok(found.length > 0);
    for (const { file: path, line, text } of found) {
      assert.equal(path, 'reflections/first.md');
      assert.ok(reflection.split('\n')[line - 1]?.includes(text.slice(0, 20)), text);
    }
    assert.equal(
      evidenceIn(alone.checklist()).some((one) => one.file !== undefined),
      false,
    );
  });

  it('lacks in its plan what is found in it, at its file', () => {
    const gaps = among(
      planWithout,
      file(reflectionOn('objective: O1\nmodel: driscoll', stages.replace(/## So what\?[^#]*/, ''))),
    )
      .checklist()
      .criteria.flatMap((one) => [one, ...(one.parts ?? [])])
      .flatMap((one) => one.gaps)
      .filter(({ rule }) => rule === 'reflection-stages');
    assert.ok(gaps.length > 0);
    for (const gap of gaps) assert.deepEqual([gap.file, gap.fix], ['reflections/first.md', undefined]);
  });

  it('is judged by itself, and not asked for the parts of a plan', () => {
    assert.deepEqual(rulesIn(reflection), []);
    assert.deepEqual(rulesIn(reflection, file(planWithout, '../plan.md')), []);
    const poor = reflectionOn(
      'objective: O1\nmodel: driscoll\ndate: 4 June',
      '## What?\n\n[What happened?] Ring Ann on 07700 900123.\n\n## Now what?\n\nI wait.\n',
    );
    assert.deepEqual(
      new Set(rulesIn(poor)),
      new Set(['reflection-stages', 'placeholder-left', 'confidentiality', 'frontmatter']),
    );
  });

  it('follows the model that its plan names', () => {
    const unnamed = reflectionOn('objective: O1', stages.replace(/## So what\?[^#]*/, ''));
    const plan = planWithout.replace('start:', 'reflective-model: driscoll\nstart:');
    assert.ok(rulesIn(unnamed).includes('reflection-model'));
    assert.deepEqual(rulesIn(unnamed, file(plan, '../plan.md')), ['reflection-stages']);
  });

  it('has a hint at an objective that no plan near it has', () => {
    const text = reflectionOn('objective: [O1, O7]\nmodel: driscoll');
    assert.deepEqual(rulesIn(text), []);
    const [hint, ...others] = among(text, file(planWithout, '../plan.md')).problems;
    assert.deepEqual(others, []);
    assert.deepEqual([hint?.rule, hint?.severity], ['reference-unknown', 'hint']);
    assert.equal(hint && text.slice(hint.range.start, hint.range.end), 'O7');
  });

  it('wakes what has looked at it, and nothing else, when it changes', () => {
    const plan = new Analyser(planWithout, failOnBroken);
    const other = file(reflection);
    const problems = (near: NearFile[]) => plan.analysis(today, defaultView, shippedSchemes, near).problems;
    const before = problems([other]);
    assert.equal(
      before.some(({ rule }) => rule === 'reflection-model'),
      false,
    );
    const read = other.analyser.reading;
    const at = planWithout.indexOf('Northgate');
    plan.edit(planWithout.replace('Northgate', 'Southgate'), { start: at, oldEnd: at + 5, newEnd: at + 5 });
    problems([other]);
    assert.equal(other.analyser.reading, read);
    assert.ok(problems([]).some(({ rule }) => rule === 'reflection-model'));
    assert.equal(
      problems([other]).some(({ rule }) => rule === 'reflection-model'),
      false,
    );
    const start = reflection.indexOf('O1');
    other.analyser.edit(reflection.replace('O1', 'O2'), { start, oldEnd: start + 2, newEnd: start + 2 });
    const late = problems([other]).filter(({ rule }) => rule === 'timescale-passed');
    assert.deepEqual(
      late.map(({ message }) => /O\d/.exec(message)?.[0]),
      ['O1'],
    );
  });

  it('gives the same evidence as the same text in the plan itself', () => {
    const sentence = fc.constantFrom(
      'I spoke too fast.',
      'I shared my notes with two colleagues.',
      'Kolb (1984) says why.',
      '[What happened?]',
      'She was quiet\nfor a while.',
      '- one\n- two',
      '| Stage | Notes |\n| --- | --- |\n| What? | I spoke |',
      'Objective 2 is done.',
    );
    const body = fc.array(
      fc.tuple(fc.constantFrom('', '### What?\n\n', '### Action plan\n\n', '#### So what?\n\n'), sentence),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(body, (pieces) => {
        const text = pieces.map((piece) => piece.join('')).join('\n\n');
        const within = among(`${planWithout}\n## Reflection on O1\n\n${text}\n`);
        const beside = among(planWithout, file(`---\ntype: pdp-reflection\n---\n\n## Reflection on O1\n\n${text}\n`));
        const plain = (list: Checklist) =>
          evidenceIn(list)
            .map(({ id, text }) => `${id} ${text}`)
            .sort();
        assert.deepEqual(plain(beside.checklist()), plain(within.checklist()));
        const states = (list: Checklist) =>
          list.criteria.flatMap((one) => [one, ...(one.parts ?? [])]).map(({ id, state }) => `${id} ${state}`);
        assert.deepEqual(states(beside.checklist()), states(within.checklist()));
      }),
    );
  });
});

describe('a reflection belongs to', () => {
  const plan = (place: string) => ({ place, kind: 'plan' as const, names: [] });
  const on = (place: string, ...names: string[]) => ({ place, kind: 'reflection' as const, names });
  const plansOf = (one: ReturnType<typeof on>, ...plans: string[]) =>
    (belonging([...plans.map(plan), one]).get(one) ?? []).map(({ place }) => place);

  it('every plan in its own folder', () => {
    assert.deepEqual(plansOf(on('/a/r.md'), '/a/q.md', '/a/p.md', '/p.md', '/a/b/p.md'), ['/a/p.md', '/a/q.md']);
  });
  it('else to those in the nearest folder above that holds one', () => {
    assert.deepEqual(plansOf(on('/a/b/c/r.md'), '/a/p.md', '/p.md', '/a/d/p.md'), ['/a/p.md']);
  });
  it('the plans that it names alone', () => {
    assert.deepEqual(plansOf(on('/a/log/r.md', '../p.md', 'none.md'), '/a/p.md', '/a/log/p.md'), ['/a/p.md']);
    assert.deepEqual(plansOf(on('/a/r.md', 'none.md'), '/a/p.md'), []);
  });
  it('no plan where either is in no folder', () => {
    assert.deepEqual(plansOf(on('untitled:1'), 'untitled:2'), []);
  });
  it('and is found by a path from the plan', () => {
    assert.equal(pathTo('/a/log/r.md', '/a/p.md'), 'log/r.md');
    assert.equal(pathTo('/a/p.md', '/a/log/r.md'), '../p.md');
    assert.equal(pathTo('/a/r.md', '/a/p.md'), 'r.md');
  });
});
