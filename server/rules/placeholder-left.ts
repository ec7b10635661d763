import type { Plan, Value } from '../document/plan.ts';
import { Place } from '../document/place.ts';
import { remember } from '../document/remember.ts';
import { sourceRange } from '../document/prose.ts';
import { ask } from '../document/watch.ts';
import { findPrompts } from '../language/prompts.ts';
import { text } from '../messages/index.ts';
import type { Finding, Rule } from './rule.ts';

export default {
  id: 'placeholder-left',
  severity: 'warning',
  from: 'early',
  inReflections: true,
  examples: {
    good: [
      '## Objectives\n\n### Lead three groups\n\n**Timescale:** 30 June 2027',
      '## Feedback\n\nShe said "the session [was] clear" [sic], see [the form](form.md) and [^1].\n\n[^1]: Kept in my file.',
      '## Actions\n\n- [ ] Book the room\n- [x] Ask my manager',
      '## Notes\n\n`[What is a prompt?]` is what a prompt looks like.',
    ],
    bad: [
      '## Objectives\n\n### Lead three groups\n\n**Timescale:** ⟦[By when will it be done?]⟧',
      '## Feedback\n\nMy manager said on ⟦[insert date]⟧ that …',
      '| Objective | By when? |\n| --- | --- |\n| Lead three groups | ⟦dd/mm/yyyy⟧ |',
      '---\ntype: pdp\nlearner: "⟦[What is your name?]⟧"\nrole: "[What is your job title?]"\n---\n\n# My plan',
    ],
  },
  check: (plan) => ask(plan, inFrontmatter),
  *checkProse(prose) {
    for (const { start, end } of findPrompts(prose.text)) {
      const prompt = prose.text.slice(start, end);
      yield { range: sourceRange(prose, start, end), message: text('placeholder-left.message', { prompt }) };
    }
  },
} satisfies Rule;

/** The frontmatter is one block to fill, and so one finding. */
function inFrontmatter({ head, frontmatter: { range, values } }: Plan): readonly Finding[] {
  return range ? promptsLeft(values, head) : [];
}

const promptsLeft = remember((values: Plan['frontmatter']['values'], source: string): Finding[] => {
  const left = Object.entries(values).flatMap(([key, values = []]) => {
    const prompts = values.flatMap((value) => promptIn(source, value));
    return prompts.length ? [{ key, prompts }] : [];
  });
  const [first] = left.flatMap(({ prompts }) => prompts).sort((a, b) => a.start - b.start);
  const keys = left.map(({ key }) => key).join(', ');
  return first ? [{ range: first, message: text('placeholder-left.frontmatter', { keys }) }] : [];
});

/** Unquoted, YAML reads "[Who?]" as a list of one, so the brackets are looked for beside the value too. */
function promptIn(source: string, { range }: Value): Place[] {
  const start = source[range.start - 1] === '[' ? range.start - 1 : range.start;
  const found = findPrompts(source.slice(start, range.end + 1));
  return found.map((prompt) => Place.fixed(start + prompt.start, start + prompt.end));
}
