import { gather } from '../document/gather.ts';
import type { Plan } from '../document/plan.ts';
import { remember } from '../document/remember.ts';
import { proseOfBlock } from '../document/sections.ts';
import { ask } from '../document/watch.ts';
import { conceptNames, countConcepts } from '../evidence/sector-concepts.ts';
import { withoutPrompts } from '../language/prompts.ts';
import { text } from '../messages/index.ts';
import type { Rule } from './rule.ts';
import { saysEnough, startOf } from './whole-plan.ts';

const sentence = 'I meet each person for an hour and we talk about what they did last week and what comes next. ';
const long = sentence.repeat(14).trim();

export default {
  id: 'sector-concepts',
  severity: 'hint',
  from: 'final',
  examples: {
    good: [
      `# My plan\n\n${long} I use labour-market data and in-work support.\n\n## Objectives\n\n- Lead three groups`,
      `# My plan\n\n${sentence}\n\n## Objectives\n\n- Lead three groups`,
      `# My plan\n\n${long}`,
      `## About me\n\n${long} I use motivational interviewing.\n\n## Objectives\n\n### Lead three groups\n\n**Timescale:** June 2027`,
      '| Objective | By when? |\n| --- | --- |\n| Lead three groups | June 2027 |',
    ],
    bad: [
      `# ⟦My plan⟧\n\n${long}\n\n## Objectives\n\n- Lead three groups`,
      `## ⟦About me⟧\n\n${long} I use the new form.\n\n## Objectives\n\n### Lead three groups\n\n**Timescale:** June 2027`,
      `${long}\n\n| Objective | By when? |\n| --- | --- |\n| ⟦Lead three groups⟧ | June 2027 |`,
    ],
  },
  *check(plan) {
    if (!saysEnough(plan) || !ask(plan, touchesLittle)) return;
    const start = startOf(plan);
    if (start)
      yield { range: start.range, message: text('sector-concepts.message', { concepts: conceptNames.join(', ') }) };
  },
} satisfies Rule;

const touchesLittle = remember((plan: Plan) => countConcepts(plan) === 0 && wordsIn(plan.root) >= enough);

/** In words: less than that need not touch anything. */
const enough = 250;

const wordsIn = gather(
  (block) => proseOfBlock(block).flatMap((prose) => withoutPrompts(prose.text).split(/\s+/).filter(Boolean)).length,
  (counts) => counts.reduce((sum, count) => sum + count, 0),
);
