import assert from 'node:assert/strict';
import { Checker } from '../server/check.ts';
import type { Block } from '../server/document/block.ts';
import { PlanText } from '../server/document/parse.ts';
import type { Objective } from '../server/document/plan.ts';
import type { Section } from '../server/document/sections.ts';
import type { Rule } from '../server/rules/rule.ts';
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
