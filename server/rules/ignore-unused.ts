import type { Rule } from './rule.ts';

/** What it finds is known only once all other rules have spoken: see `unused-ignores.ts`. */
export default {
  id: 'ignore-unused',
  severity: 'hint',
  from: 'early',
  inReflections: true,
  examples: {
    good: [
      '## Objectives\n\n<!-- pdp-ignore objective-vague: quoted -->\n\n### Improve my confidence',
      '## Objectives\n\n<!-- pdp-ignore-start objective-vague: quoted -->\n\n### Improve my confidence\n\n<!-- pdp-ignore-end -->',
      '---\ntype: pdp\npdp-ignore: [objective-vague]\n---\n\n## Objectives\n\n### Improve my confidence',
    ],
    bad: [
      '## Objectives\n\n⟦<!-- pdp-ignore objective-vague: quoted -->⟧\n\n### Lead three job-matching interviews by 30 June 2027',
      '## Objectives\n\n⟦<!-- pdp-ignore objective-vaque: quoted -->⟧\n\n### Improve my confidence',
      '## Objectives\n\n⟦<!-- pdp-ignore -->⟧\n\n### Improve my confidence',
      '---\ntype: pdp\npdp-ignore: [⟦objective-vague⟧]\n---\n\n## Objectives\n\n### Lead three groups',
    ],
  },
} satisfies Rule;
