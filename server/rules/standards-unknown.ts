import { Place } from '../document/place.ts';
import type { Plan, Value } from '../document/plan.ts';
import { sourceRange } from '../document/prose.ts';
import { remember } from '../document/remember.ts';
import { ask } from '../document/watch.ts';
import { findNearMisses } from '../language/near-standards.ts';
import { text } from '../messages/index.ts';
import type { Finding, Rule } from './rule.ts';

export default {
  id: 'standards-unknown',
  severity: 'information',
  inReflections: true,
  examples: {
    good: [
      'I work to SKA SE08, ska se 08, SKA-SE08, CDICRD02, LSIAG15, LSIAG6, LSI CM09 and CFAREC5.',
      'I work to CFAM&amp;LAA2, CFAM_LAA2, CFAM & LAA2, CLDCD07, SCDHSC0033 and SFJODPS6.11.2.',
      'COVID-19, ISO9001, T/506/2952, 600/9327/4, AB123456C, SE8 4AA, ST0664, K12, O1, S2, AC1.1, LSE 2021, M/601/1251.',
      '## Objectives\n\n### Lead three groups\n\n**Standards:** SKA SE00 gives the overview',
    ],
    bad: [
      'I work to ⟦SKA SE09⟧.',
      '---\ntype: pdp\nstandards:\n  - CDICRD02\n  - ⟦CDICRD18⟧\n---\n\nMy plan.',
      '## Objectives\n\n### Lead three groups\n\n**Standards:** ⟦LSIAG05⟧ and ⟦LSILADD14⟧',
      '| Objective | Standards |\n| --- | --- |\n| Lead three groups | ⟦SKE SE08⟧, **⟦CDICDR02⟧**, LSIAG15 |',
      '- ⟦LSIAG016⟧\n- ⟦SKA SEO8⟧\n- ⟦STO663⟧',
    ],
  },
  *check(plan) {
    for (const { range, known } of ask(plan, slipsInFrontmatter)) {
      yield found(range, plan.head.slice(range.start, range.end), known);
    }
  },
  *checkProse(prose) {
    for (const { start, end, known } of findNearMisses(prose.text))
      yield found(sourceRange(prose, start, end), prose.text.slice(start, end), known);
  },
} satisfies Rule;

function slipsInFrontmatter({ frontmatter, head }: Plan): readonly Slip[] {
  return (frontmatter.values['standards'] ?? []).flatMap((value) =>
    slipsIn(value, head.slice(value.range.start, value.range.end)),
  );
}

interface Slip {
  readonly range: Place;
  readonly known: string;
}

const slipsIn = remember(({ range }: Value, source: string): readonly Slip[] =>
  findNearMisses(source).map(({ start, end, known }) => {
    return { range: Place.fixed(range.start + start, range.start + end), known };
  }),
);

function found(range: Place, code: string, known: string): Finding {
  return {
    range,
    message: text('standards-unknown.message', { code, known }),
    fixes: () => [{ title: text('standards-unknown.fix', { known }), isSafe: false, edits: [{ range, text: known }] }],
  };
}
