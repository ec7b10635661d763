import assert from 'node:assert/strict';
import { analyse } from '../server/analysis.ts';
import type { Checklist } from '../server/checklist-shape.ts';
import { failOnBroken, readProjectFile, today } from './helpers.ts';

const strong = readProjectFile('examples/strong-plan.md');

describe('the checklist', () => {
  it('has nothing met in an empty text: no objectives are never vacuously SMART', () => {
    for (const source of ['', '# My plan\n\nNothing yet.']) {
      assert.deepEqual(states(source), { MP1: 'missing', MP2: 'missing', MP3: 'missing', MP4: 'missing' });
    }
  });

  it('has all four marking points met in the strong plan, each with evidence and without gaps', () => {
    const list = checklistOf(strong);
    assert.deepEqual(states(strong), { MP1: 'met', MP2: 'met', MP3: 'met', MP4: 'met' });
    assert.deepEqual(
      list.criteria.flatMap(({ gaps }) => gaps),
      [],
    );
    for (const { id, evidence } of list.criteria) assert.ok(evidence.length >= 3, id);
  });

  it('quotes evidence that stands in the line it names', () => {
    const lines = strong.split('\n');
    for (const { line, text } of checklistOf(strong).criteria.flatMap(({ evidence }) => evidence)) {
      const [word = ''] = /[A-Z0-9]{3,}/i.exec(text) ?? [''];
      assert.ok(lines[line - 1]?.includes(word), `line ${line}: ${text}`);
    }
  });

  it('falls from met where one thing is taken away, and says what', () => {
    const changes: readonly [string, RegExp | string, string, string][] = [
      ['MP1', /^## Career goals\n[^#]*/m, '', 'career goals'],
      ['MP1', /^## Self-assessment\n[\s\S]+?(?=^## )/m, '', 'self-assessment with ratings'],
      ['MP2', /^\*\*Link to organisational aims:\*\*.*$/m, '', 'aim of the organisation'],
      ['MP2', /^\*\*Timescale:\*\*.*$/m, '**Timescale:** Ongoing', 'has no end'],
      ['MP3', /^\*\*Timescale:\*\*.*$/m, '**Timescale:** ASAP', 'has no end'],
      ['MP4', /^## Feedback\b[\s\S]+?(?=^## )/m, '', 'Feedback from somebody else'],
      ['MP4', /^## Reflection\b[\s\S]+?(?=^## )/m, '', 'reflection'],
    ];
    for (const [id, what, instead, said] of changes) {
      const changed = strong.replace(what, instead);
      assert.notEqual(changed, strong, `${String(what)} is in the plan`);
      const criterion = checklistOf(changed).criteria.find((one) => one.id === id);
      assert.equal(criterion?.state, 'partly', `${id} without ${String(what)}`);
      assert.ok(
        criterion.gaps.some(({ message }) => message.includes(said)),
        `${said}: ${JSON.stringify(criterion.gaps)}`,
      );
    }
  });

  it('gives no credit for prompts that nobody has filled', () => {
    const skeleton = readProjectFile('snippets/plan.json');
    const { body } = Object.values(JSON.parse(skeleton) as Record<string, { body: string[] }>)[0] ?? { body: [] };
    const unfilled = body
      .join('\n')
      .replace(/\$\{\d+:(\[[^\]]*\])\}/g, '$1')
      .replace(/\$CURRENT_YEAR.*/, '2026-11-23');
    assert.deepEqual(states(unfilled), { MP1: 'missing', MP2: 'missing', MP3: 'missing', MP4: 'missing' });
  });
});

function checklistOf(source: string): Checklist {
  return analyse(source, today, failOnBroken).checklist();
}

function states(source: string): Record<string, string> {
  return Object.fromEntries(checklistOf(source).criteria.map(({ id, state }) => [id, state]));
}
