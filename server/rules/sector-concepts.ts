import { gather } from '../document/gather.ts';
import type { Plan } from '../document/plan.ts';
import { remember } from '../document/remember.ts';
import { proseOfBlock } from '../document/sections.ts';
import { ask } from '../document/watch.ts';
import { conceptsIn, countConcepts, type ConceptFound } from '../evidence/sector-concepts.ts';
import { withoutPrompts } from '../language/prompts.ts';
import { text } from '../messages/index.ts';
import type { Rule } from './rule.ts';
import { saysEnough, startOf } from './whole-plan.ts';

const sentence = 'I meet each person for an hour and we talk about what they did last week and what comes next. ';
const long = sentence.repeat(14).trim();

export default {
  id: 'sector-concepts',
  severity: 'hint',
  isOnTrial: true,
  examples: {
    good: [
      `# My plan\n\n${long} I use labour-market data and in-work support.\n\n## Objectives\n\n- Lead three groups`,
      `# My plan\n\n${sentence}\n\n## Objectives\n\n- Lead three groups`,
      `# My plan\n\n${long}`,
      '| Objective | By when? |\n| --- | --- |\n| Lead three groups | June 2027 |',
    ],
    bad: [
      `# ⟦My plan⟧\n\n${long}\n\n## Objectives\n\n- Lead three groups`,
      `## ⟦About me⟧\n\n${long} I use motivational interviewing.\n\n## Objectives\n\n### Lead three groups\n\n**Timescale:** June 2027`,
      `${long}\n\n| Objective | By when? |\n| --- | --- |\n| ⟦Lead three groups⟧ | June 2027 |`,
    ],
  },
  *check(plan) {
    if (!saysEnough(plan) || !ask(plan, touchesLittle)) return;
    const concepts = conceptsIn(plan);
    const found = concepts.filter(({ terms }) => terms.length > 0);
    const start = startOf(plan);
    if (!start) return;
    const missing = concepts.filter(({ terms }) => !terms.length).map(({ name }) => name);
    yield {
      range: start.range,
      message: text('sector-concepts.message', {
        found: found.map(withTerms).join('; ') || text('sector-concepts.none'),
        missing: missing.join(', '),
      }),
    };
  },
} satisfies Rule;

const touchesLittle = remember((plan: Plan) => countConcepts(plan) < 2 && wordsIn(plan.root) >= enough);

/** In words: less than that need not touch anything. */
const enough = 250;

const wordsIn = gather(
  (block) => proseOfBlock(block).flatMap((prose) => withoutPrompts(prose.text).split(/\s+/).filter(Boolean)).length,
  (counts) => counts.reduce((sum, count) => sum + count, 0),
);

function withTerms({ name, terms }: ConceptFound): string {
  return text('sector-concepts.one', { name, terms: terms.map(({ term }) => term).join(', ') });
}
