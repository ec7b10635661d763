import assert from 'node:assert/strict';
import { analyse } from '../server/analysis.ts';
import { text } from '../server/messages/index.ts';
import { criteriaNaming, ruleSection } from '../server/report/rule-markdown.ts';
import { rules } from '../server/rules/index.ts';
import { readMarks } from './marks.ts';
import { failOnBroken, today } from './helpers.ts';

for (const rule of rules) {
  describe(`rule ${rule.id}`, () => {
    it('has its prose in the message table, and examples of both kinds', () => {
      for (const part of ['summary', 'rationale']) assert.notEqual(text(`${rule.id}.${part}`), `${rule.id}.${part}`);
      assert.ok(
        rule.examples.good.length >= 3 && rule.examples.bad.length >= 3,
        'three examples of each kind at least',
      );
    });

    it('says in its documentation why, and which marking point it costs or why it costs none', () => {
      const names = criteriaNaming([rule.id]);
      const isExcused = text(`${rule.id}.unmarked`) !== `${rule.id}.unmarked`;
      assert.equal(isExcused, names.length === 0);
      const page = ruleSection(rule, '##');
      for (const part of [text(`${rule.id}.rationale`), ...names, ...rule.examples.good])
        assert.ok(page.includes(part));
      assert.doesNotMatch(page, /\.unmarked|rules\.costs/);
    });

    for (const example of rule.examples.good) {
      it(`finds nothing above a hint in ${JSON.stringify(example)}`, () => {
        assert.deepEqual(found(rule.id, example), []);
      });
    }

    for (const example of rule.examples.bad) {
      it(`finds exactly what is marked in ${JSON.stringify(example)}`, () => {
        const { source, ranges } = readMarks(example);
        assert.ok(ranges.length > 0, 'the example marks nothing');
        assert.deepEqual(
          found(rule.id, source),
          ranges.map(({ start, end }) => source.slice(start, end)),
        );
        assert.deepEqual(places(rule.id, source), ranges);
      });
    }
  });
}

function problems(id: string, source: string) {
  const { found, problems } = analyse(source, today, failOnBroken);
  const isHint = rules.find((rule) => rule.id === id)?.severity === 'hint';
  // What is ignored in vain is known only among what is shown.
  const all = [...found, ...problems.filter(({ rule }) => rule === 'ignore-unused')];
  return all.filter(({ rule, severity }) => rule === id && (isHint || severity !== 'hint'));
}

function found(id: string, source: string): string[] {
  return problems(id, source).map(({ range }) => source.slice(range.start, range.end));
}

function places(id: string, source: string) {
  return problems(id, source).map(({ range }) => ({ start: range.start, end: range.end }));
}
