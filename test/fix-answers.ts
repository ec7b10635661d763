import { findPrompts } from '../server/language/prompts.ts';

/** What a learner might answer to the prompt of a fix, by its rule, so that the rule is satisfied. These rules have fixes, and no others. */
export const answers: Readonly<Record<string, string>> = {
  'objective-vague': 'three workshops for local employers',
  'objective-timescale': '26 February 2027',
  'objective-success-criteria': 'two reports signed off by my manager',
  'timescale-passed': 'all of it done, on 20 June',
  'objective-activity': 'shadowing a senior adviser twice',
  'objective-resources': 'two hours with a mentor',
  'objective-relevance': 'the first duty in my job description, and the first aim of the business plan',
  'objective-evidence': 'my lowest rating, 2 out of 5',
  'objective-review': '12 February 2027 with my manager',
  'standards-reference': 'my monthly review of practice meets it',
  'self-assessment': 'skills audit, 4 out of 5, for my career goal',
  'self-assessment-tool': 'a skills audit in May',
  'career-goals': 'to become a senior adviser, which my manager needs',
  'standards-unknown': '',
  confidentiality: 'Participant A',
  declaration: 'I declare that this is my own work and that sources are acknowledged.',
  'reflection-citation': '',
  'reflection-stages': 'I would wait and ask first.',
  frontmatter: 'Sam Learner',
};

/** The text of a fix with its prompts answered. */
export function fill(text: string, rule: string): string {
  return findPrompts(text).reduceRight(
    (filled, { start, end }) => filled.slice(0, start) + answers[rule] + filled.slice(end),
    text,
  );
}
