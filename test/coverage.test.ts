import assert from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../server/analysis.ts';
import { parsePlan } from '../server/document/parse.ts';
import { rules } from '../server/rules/index.ts';
import { schemes } from '../server/schemes/scheme.ts';
import brief from './coverage/brief.json' with { type: 'json' };
import { everyRule } from './every-rule.ts';
import { failOnBroken, project, readProjectFile, today } from './helpers.ts';
import { readMarks } from './marks.ts';

/**
 * Each line of what was asked for, and what serves it: `coverage/brief.json` says which rules, criteria and snippets; which of the rules
 * offer a fix is tried out on their examples. `docs/coverage.md` shows it.
 */
const { lines, others } = brief;
const existing = new Set(rules.map(({ id }) => id));
const criteria = new Set(schemes.flatMap((scheme) => scheme.criteria.map(({ id }) => id)));
const prefixes = new Set(
  readdirSync(join(project, 'snippets')).flatMap((name) => {
    const file = JSON.parse(readProjectFile(`snippets/${name}`)) as Record<string, { prefix: string }>;
    return Object.values(file).map(({ prefix }) => prefix);
  }),
);

describe('what the brief asks for', () => {
  it('is served, each line by a rule, a criterion and a snippet', () => {
    const bare = lines.filter((line) => !line.rules.length || !line.criteria.length || !line.snippets.length);
    assert.deepEqual(bare, []);
    assert.ok(lines.length >= 26);
  });

  it('quotes the marking points as the marking scheme does', () => {
    const quotes = schemes.find(({ id }) => id === 'ers-pdp')?.criteria.map(({ quote }) => quote);
    assert.deepEqual(
      lines.filter(({ part }) => part === 'Examiner marking points').map(({ text }) => text),
      quotes,
    );
  });

  it('names criteria and snippets that there are', () => {
    assert.deepEqual(
      lines.flatMap((line) => line.criteria).filter((id) => !criteria.has(id)),
      [],
    );
    assert.deepEqual(
      lines.flatMap((line) => line.snippets).filter((prefix) => !prefixes.has(prefix)),
      [],
    );
  });

  it('names rules that there are', function () {
    const unknown = [...new Set(lines.flatMap((line) => line.rules))].filter((id) => !existing.has(id));
    if (!unknown.length) return;
    // Until every rule is there: say which are not.
    console.log(`      ${unknown.length} rules are not there yet: ${unknown.join(', ')}`);
    this.skip();
  });

  it('is the reason of every rule, or another reason is given', () => {
    const served = new Set([...lines.flatMap((line) => line.rules), ...Object.keys(others)]);
    assert.deepEqual(
      [...existing].filter((id) => !served.has(id)),
      [],
    );
  });

  it('has a page that is fresh (UPDATE=1 writes it)', () => {
    const page = coveragePage();
    if (process.env['UPDATE']) writeFileSync(join(project, 'docs/coverage.md'), page);
    assert.equal(readProjectFile('docs/coverage.md'), page);
  });
});

function coveragePage(): string {
  const parts = [...new Set(lines.map(({ part }) => part))];
  return (
    [
      '# What the brief asks for, and what serves it',
      'Generated from `test/coverage/brief.json` by `test/coverage.test.ts`. A rule is linked to its page; **fix** means that it offers one.',
      ...parts.flatMap((part) => [
        `## ${part}`,
        [
          '| The brief | Rules | Criteria | Snippets |',
          '| --- | --- | --- | --- |',
          ...lines.filter((line) => line.part === part).map(row),
        ].join('\n'),
      ]),
      '## Rules for other reasons',
      Object.entries(others)
        .map(([id, reason]) => `- ${ruleNamed(id)}: ${reason}.`)
        .join('\n'),
      '',
    ]
      .join('\n\n')
      .trimEnd() + '\n'
  );
}

function row({ text, rules: ids, criteria: served, snippets }: (typeof lines)[number]): string {
  const codes = (some: readonly string[]) => some.map((one) => `\`${one}\``).join(', ');
  return `| ${text} | ${ids.map(ruleNamed).join(', ')} | ${served.join(', ')} | ${codes(snippets)} |`;
}

function ruleNamed(id: string): string {
  if (!existing.has(id)) return `${id} (not there yet)`;
  return `[${id}](rules.md#${id})${fixable().has(id) ? ' **fix**' : ''}`;
}

let known: Set<string> | undefined;

/** The rules that offer a fix for one of their own examples. */
function fixable(): Set<string> {
  known ??= new Set(
    rules
      .filter(({ id, examples }) =>
        examples.bad.some((example) => {
          const { source } = readMarks(example);
          const plan = parsePlan(source);
          const found = analyse(source, today, failOnBroken, everyRule).found.filter(({ rule }) => rule === id);
          return found.some(({ fixes }) => fixes(plan).length > 0);
        }),
      )
      .map(({ id }) => id),
  );
  return known;
}
