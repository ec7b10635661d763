import { remember } from '../document/remember.ts';
import { signsOfThought } from '../language/reflective-writing.ts';
import { withoutPrompts } from '../language/prompts.ts';
import { text } from '../messages/index.ts';
import { reflectionsIn, type Reflection } from './reflections.ts';
import type { Rule } from './rule.ts';

const story =
  'I arrived at nine and met the participant in the interview room. We sat down and I opened the file on my laptop. She told me about her last job in a shop and showed me her CV. I typed the dates into the form and printed two copies. Then we went to the computers and looked at three vacancies. She picked one in a bakery and we filled in the form together. At ten we had a cup of tea with the others. After that I rang the employer and spoke to the manager. He gave me a time for the interview on Thursday. I wrote it down for her on a card and walked her to the door. In the afternoon I updated the system, sent two e-mails and went home at five. ';

export default {
  id: 'reflection-descriptive',
  severity: 'information',
  inReflections: true,
  examples: {
    good: [
      `## Reflection\n\n${story}Looking back, I was in a hurry because a target was on my mind, and she went along with it. Next time I would ask what she wants first.`,
      '## Reflection\n\nI arrived at nine, met the participant and went home at five.',
      `## Reflection\n\n${story}\n\n### Analysis\n\nWhat this shows is that my pace was wrong, which suggests that I have to wait.`,
    ],
    bad: [
      `## ⟦Reflection⟧\n\n${story.trim()}`,
      `## ⟦Reflective account⟧\n\n### Monday\n\n${story.slice(0, 340).trim()}\n\n### Tuesday\n\n${story.slice(341).trim()}`,
      `## ⟦Reflection (Gibbs, 1988)⟧\n\n**Description:** ${story.trim()}`,
    ],
  },
  *check(plan) {
    for (const reflection of plan.reflections.flatMap(reflectionsIn)) {
      const { words, signs, weak } = amountsIn(reflection);
      if (words < 120 || signs > words / 200) continue;
      const isSure = !signs && weak < 2;
      const { range } = reflection.heading;
      const message = text(`reflection-descriptive.${isSure ? 'message' : 'doubt'}`);
      yield isSure ? { range, message } : { range, message, severity: 'hint' };
    }
  },
} satisfies Rule;

/** How many words a reflection has, and how many signs that it thinks about what it tells. */
const amountsIn = remember(({ texts }: Reflection) => {
  const all = [...new Set(texts)].map((one) => withoutPrompts(one.text)).filter((one) => /\w/.test(one));
  const words = all.reduce((sum, one) => sum + one.split(/\s/).filter(Boolean).length, 0);
  const found = all.map(signsOfThought);
  return {
    words,
    signs: found.reduce((sum, { signs }) => sum + signs, 0),
    weak: found.reduce((sum, { weak }) => sum + weak, 0),
  };
});
