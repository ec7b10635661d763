import { date, fill, paragraph, sentence } from './plan-sentences.ts';
import type { Random } from './random.ts';

/** The head of a plan; the role is missing, as it often is. */
export const frontmatter = [
  '---',
  'type: pdp',
  'learner: Morgan Ellery',
  'organisation: Larkfield Works',
  'aims:',
  '  - A1: Raise sustained job starts',
  'start: 2026-09-07',
  'submission: 2026-09-25',
  'stage: final',
  '---',
  '',
  '# Personal development plan',
].join('\n');

/** Who writes, for whom they work, and where they want to be. */
export function context(random: Random): string {
  return `## My role and my organisation\n\n${paragraph(random)}\n\n## Career goals\n\n${paragraph(random)}`;
}

/** A table of skills with a rating for each, and what it comes to. */
export function selfAssessment(random: Random): string {
  const rows = Array.from({ length: random.between(4, 7) }, () => [
    fill('{skill}', random),
    String(random.between(1, 5)),
    fill('Agreed with {person} from {paper}', random),
  ]);
  return `## Skills audit\n\n${table(['Skill', 'My rating', 'Evidence'], rows)}\n\n${paragraph(random)}`;
}

/** A table of activities for a term. */
export function actionPlan(random: Random): string {
  const rows = Array.from({ length: random.between(3, 6) }, () => [
    fill('Shadow {person} at {place} and try out {skill}', random),
    fill('{person}, {number} hours', random),
    date(random),
    random.pick(['Done', 'Started', 'Not started', '']),
  ]);
  return `## Action plan\n\n${table(['Activity', 'Support', 'By when', 'Status'], rows)}`;
}

/** What was said at a review, and what was changed since. */
export function review(random: Random): string {
  const points = Array.from({ length: random.between(2, 3) }, () => `- ${sentence(random)}`).join('\n');
  return `## Review\n\n**${date(random)}**, with my manager. ${paragraph(random, 1, 2)}\n\n${points}`;
}

/** The start of a reflective account; paragraphs follow. */
export const reflectionHeading = '## Reflection';

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
