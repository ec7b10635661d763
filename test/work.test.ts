import assert from 'node:assert/strict';
import { Analyser } from '../server/analysis.ts';
import { Checker } from '../server/check.ts';
import type { Block } from '../server/document/block.ts';
import { PlanText } from '../server/document/parse.ts';
import type { Objective } from '../server/document/plan.ts';
import type { Section } from '../server/document/sections.ts';
import { EditedText } from '../server/features/edited-text.ts';
import { OpenDocument } from '../server/open-document.ts';
import type { Rule } from '../server/rules/rule.ts';
import { shippedSchemes } from '../server/scheme-files.ts';
import { defaultSettings } from '../server/settings.ts';
import { smartProfile } from '../server/smart/profile.ts';
import { planOfWords } from './bench/plans.ts';
import { failOnBroken, today } from './helpers.ts';

/** What an editor does to a plan: the words it looks for, and what it puts behind them; what that may cost at most, at any size. */
const edits: Readonly<Record<string, { behind: RegExp; typed: string; blocks: number; objectives: number }>> = {
  'a letter in a paragraph': { behind: /^[A-Z][^|#*\n]{60,}(?=\.$)/m, typed: 'x', blocks: 1, objectives: 1 },
  'a letter in a heading': { behind: /^### .{20,}$/m, typed: 'x', blocks: 1, objectives: 1 },
  'a letter in a table': { behind: /^\| [A-Z][^|]{10,}(?= \|)/m, typed: 'x', blocks: 1, objectives: 12 },
  'a letter in the frontmatter': { behind: /^[a-z]+: [A-Z].*$/m, typed: 'x', blocks: 1, objectives: 0 },
  'a heading': { behind: /\n(?=\n## Reviews?\b)/, typed: '\n## More\n', blocks: 1, objectives: 1 },
  'a blank line': { behind: /^## .*\n/m, typed: '\n', blocks: 1, objectives: 1 },
};

describe('the work for one edit', () => {
  for (const words of [1_000, 20_000]) {
    for (const [name, { behind, typed, blocks, objectives }] of Object.entries(edits)) {
      it(`is a few blocks and objectives in a plan of ${words} words: ${name}`, () => {
        const done = workFor(planOfWords(words), behind, typed);
        assert.ok(done.blocks <= blocks, `${done.blocks} blocks read`);
        assert.ok(done.objectives <= objectives, `${done.objectives} objectives judged`);
        assert.ok(done.prose <= 60, `${done.prose} stretches of prose checked`);
      });
    }
  }
});

/** Texts of half a megabyte that are quickly read: of many short lines, and of few long ones. */
const large: Readonly<Record<string, string>> = {
  'many lines': `---\ntype: pdp\n---\n\n\`\`\`\n${'a\n'.repeat(250_000)}`,
  'long lines': `---\ntype: pdp\n---\n\n${`- ${'a'.repeat(5_000)}\n`.repeat(100)}`,
};

describe('the work when a large text is opened', () => {
  for (const [name, text] of Object.entries(large))
    it(`leaves room for others, of ${name}`, () => {
      const edited = new EditedText('file:///a.md', 'markdown', 1, text);
      const later = { parse: () => Promise.resolve(undefined), changed: () => undefined };
      const document = new OpenDocument(edited, later, failOnBroken);
      const terms = { view: defaultSettings.view, schemes: shippedSchemes };
      const steps = [...document.steps(today, terms, [])].length;
      assert.ok(steps >= text.length / 10_000, `${steps} steps`);
      assert.deepEqual([...edited.now.countLines()], [], 'the lines are counted');
      assert.deepEqual([...document.steps(today, terms, [])].length, 0);
    });
});

/** What may make somebody look at the text as a whole. */
const heads: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'that names an unknown scheme and standards, asks and ignores': (text) =>
    text.replace('---\n', '---\nscheme: nobodys\nstandards: [CDICRD18]\nstart: [When?]\npdp-ignore: [word-limit]\n'),
  'without frontmatter': (text) => text.slice(text.indexOf('\n---\n') + 5),
  'with nothing but blank lines above it': (text) => `\n\n${text.slice(text.indexOf('\n---\n') + 5)}`,
  'with an aim and what is too complex to be read': (text) =>
    `${text.replace('---\n', '---\naims: [A1: More, A1: Less]\n')}\n${'> '.repeat(80)}Far too many\n`,
};

describe('the text that is read for one edit', () => {
  for (const [name, change] of Object.entries(heads)) {
    it(`is what it touches and what the text begins with, in a plan ${name}`, () => {
      const text = change(planOfWords(20_000));
      const at = text.indexOf(' ', text.length / 2);
      const edited = new EditedText('file:///a.md', 'markdown', 1, text);
      const analyser = new Analyser(edited.now, failOnBroken);
      void analyser.analysis(today).problems;
      let read = 0;
      for (let version = 2; version < 5; version += 1) {
        const position = edited.positionAt(at);
        const change = edited.edit({ range: { start: position, end: position }, text: 'x' }, version);
        const { now } = edited;
        const slice = (start = 0, end = now.length) => {
          read += end - start;
          return now.slice(start, end);
        };
        analyser.edit({ length: now.length, slice }, change);
        assert.ok(analyser.analysis(today).problems.length > 0);
      }
      assert.ok(read > 0 && read < text.length / 4, `${read} of ${text.length} characters`);
    });
  }
});

function workFor(text: string, behind: RegExp, typed: string) {
  const found = behind.exec(text);
  assert.ok(found, `${String(behind)} is in the plan`);
  const at = found.index + found[0].length;
  const asked: Objective[] = [];
  let prose = 0;
  const counting = {
    id: 'counting',
    severity: 'hint',
    examples: { good: [], bad: [] },
    *checkObjective(objective) {
      asked.push(objective);
    },
    *checkProse() {
      prose += 1;
    },
  } satisfies Rule;
  const checker = new Checker([counting], failOnBroken);
  const context = { today, smart: (objective: Objective) => smartProfile(objective, []) };
  const plan = new PlanText(text);
  checker.check(plan.plan, context);
  const before = new Set(blocksIn(plan.plan.root));
  asked.length = prose = 0;
  plan.edit(text.slice(0, at) + typed + text.slice(at), { start: at, oldEnd: at, newEnd: at + typed.length });
  checker.check(plan.plan, context);
  return {
    blocks: blocksIn(plan.plan.root).filter((block) => !before.has(block)).length,
    objectives: asked.length,
    prose,
  };
}

function blocksIn(section: Section): Block[] {
  return [...section.own, ...section.sections.flatMap(blocksIn)];
}
