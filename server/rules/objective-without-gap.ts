import { lettersOf } from '../document/ids.ts';
import { text } from '../messages/index.ts';
import { isJustifiedIn, isNamedBesideNeed } from './justification.ts';
import { idsNamed, lettersUsed, needsOf } from './need-ids.ts';
import type { Rule } from './rule.ts';
import { promptsIn } from './whole-plan.ts';

export default {
  id: 'objective-without-gap',
  severity: 'hint',
  examples: {
    good: [
      '## Skills audit\n\n| ID | Skill | Rating /5 |\n| --- | --- | --- |\n| S1 | Profiling | 2 |\n| S2 | Records | 2 |\n\n## Objectives\n\n- Lead three groups, because of S1\n- Pass the records audit, because of S2',
      '## Skills audit\n\n| ID | Skill | Rating /5 |\n| --- | --- | --- |\n| S1 | Profiling | 2 |\n\n## Objectives\n\n- Lead three groups, because of S1\n- Pass the records audit',
      '## Skills audit\n\n| ID | Skill | Rating /5 |\n| --- | --- | --- |\n| S1 | Profiling | 2 |\n\n## Objectives\n\n### Lead three groups\n\n**Why:** My appraisal asks for it.',
      '## Skills audit\n\n| ID | Skill | Taken up in |\n| --- | --- | --- |\n| S1 | Profiling | O1 |\n| S2 | Records | O2 |\n\n## Objectives\n\n- Lead three groups, because of S1\n- Pass the audit, since my appraisal found errors',
      '## Skills audit\n\n| ID | Skill | Rating /5 |\n| --- | --- | --- |\n| S1 | Profiling | 2 |\n\n## Objectives\n\n- Lead three groups, because of S1\n- Write a guide, because my manager asked for it',
    ],
    bad: [
      '## Skills audit\n\n| ID | Skill | Rating /5 |\n| --- | --- | --- |\n| S1 | Profiling | 2 |\n\n## Objectives\n\n- Lead three groups, because of S1\n- ⟦Pass the records audit, because my appraisal showed errors⟧',
      '## Skills audit\n\n| ID | Skill | Rating /5 |\n| --- | --- | --- |\n| S1 | Profiling | 2 |\n\n## Objectives\n\n### Lead three groups\n\n**Why:** S1 is low.\n\n### ⟦Pass the records audit⟧\n\n**Why:** The last audit found errors.',
      '## Development needs\n\n- **N1:** profiling\n- **N2:** records\n\n## Objectives\n\n| Objective | Why |\n| --- | --- |\n| Lead three groups | N1 |\n| ⟦Pass the records audit⟧ | My weakest skill |',
    ],
  },
  *check(plan) {
    const { objectives } = plan;
    const needs = objectives.length > 1 ? needsOf(plan) : [];
    if (!needs.length) return;
    const letters = lettersUsed(needs);
    const without = objectives.filter((objective) => !names(objective, letters));
    if (without.length === objectives.length) return;
    for (const objective of without) {
      const { id, statement } = objective;
      // Without any reason it is another rule's business.
      if (promptsIn(objective).length || isNamedBesideNeed(plan, objective) || !isJustifiedIn(plan, objective))
        continue;
      const example = needs[0]?.id ?? '';
      yield { range: statement.range, message: text('objective-without-gap.message', { id, example }) };
    }
  },
} satisfies Rule;

const names = (entry: Parameters<typeof idsNamed>[0], letters: readonly string[]) =>
  idsNamed(entry).some((id) => letters.includes(lettersOf(id)));
