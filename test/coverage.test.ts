import assert from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../server/analysis.ts';
import { parsePlan } from '../server/document/parse.ts';
import { criteriaNaming } from '../server/report/rule-markdown.ts';
import { rules } from '../server/rules/index.ts';
import { schemes, type Criterion } from '../server/schemes/scheme.ts';
import brief from './coverage/brief.json' with { type: 'json' };
import { failOnBroken, project, readProjectFile, today } from './helpers.ts';
import { readMarks } from './marks.ts';

/**
 * Each line of what was asked for, and what serves it: `coverage/brief.json` says which rules and snippets; which criteria name those
 * rules, the usual scheme says; which of the rules offer a fix is tried out on their examples. `docs/coverage.md` shows it.
 */
const lines: readonly Line[] = brief.lines;
const others: Readonly<Record<string, string>> = brief.others;
const existing = new Set(rules.map(({ id }) => id));
const criteria = schemes[0].criteria.flatMap((one: Criterion) => [one, ...(one.parts ?? [])]);
const prefixes = new Set(
  readdirSync(join(project, 'snippets')).flatMap((name) => {
    const file = JSON.parse(readProjectFile(`snippets/${name}`)) as Record<string, { prefix: string }>;
    return Object.values(file).map(({ prefix }) => prefix);
  }),
);

const parts = [...new Set(lines.map(({ part }) => part))];

describe('what the brief asks for', () => {
  it('is there line by line', () => {
    const counts = parts.map((part) => [part, lines.filter((line) => line.part === part).length]);
    assert.deepEqual(counts, [
      ['Topic synopsis', 9],
      ['Key concepts', 5],
      ['Exam tips', 4],
      ['Common mistakes', 4],
      ['Examiner marking points', 4],
    ]);
  });

  it('is served, each line by rules, a criterion, a snippet, and by a fix unless it is said why not', () => {
    const bare = lines.filter(
      ({ rules, snippets }) => !rules.length || !criteriaNaming(rules).length || !snippets.length,
    );
    assert.deepEqual(bare, []);
    const withFix = lines.filter((line) => line.rules.some((id) => fixable().has(id)));
    assert.deepEqual(
      lines.filter((line) => line.withoutFix === undefined),
      withFix,
    );
  });

  it('is quoted by the marking scheme, each marking point, tip and mistake once, and nothing else', () => {
    const quoted = lines.filter(({ part }) => !['Topic synopsis', 'Key concepts'].includes(part));
    assert.deepEqual(criteria.map(({ quote }) => quote).sort(), quoted.map(({ text }) => text).sort());
  });

  it('is served by every rule of the criterion that quotes it', () => {
    for (const { id, quote, rules = [] } of criteria) {
      const served = lines.find(({ text }) => text === quote)?.rules ?? [];
      assert.deepEqual(
        rules.filter((rule) => !served.includes(rule)),
        [],
        id,
      );
      assert.ok(
        served.some((rule) => existing.has(rule)),
        id,
      );
    }
  });

  it('names rules and snippets that there are', () => {
    assert.deepEqual(
      lines.flatMap((line) => line.rules).filter((id) => !existing.has(id)),
      [],
    );
    assert.deepEqual(
      lines.flatMap((line) => line.snippets).filter((prefix) => !prefixes.has(prefix)),
      [],
    );
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

/** A line of the brief, or a phrase of its synopsis. */
interface Line {
  readonly part: string;
  readonly text: string;
  readonly rules: readonly string[];
  readonly snippets: readonly string[];
  /** Why none of the rules offers a fix. */
  readonly withoutFix?: string;
}

function coveragePage(): string {
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

function row({ text, rules: ids, snippets, withoutFix }: Line): string {
  const codes = (some: readonly string[]) => some.map((one) => `\`${one}\``).join(', ');
  const reason = withoutFix === undefined ? '' : `; no fix, as ${withoutFix}`;
  return `| ${text} | ${ids.map(ruleNamed).join(', ')}${reason} | ${criteriaNaming(ids).join(', ')} | ${codes(snippets)} |`;
}

function ruleNamed(id: string): string {
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
          const found = analyse(source, today, failOnBroken).found.filter(({ rule }) => rule === id);
          return found.some(({ fixes }) => fixes(plan).length > 0);
        }),
      )
      .map(({ id }) => id),
  );
  return known;
}
