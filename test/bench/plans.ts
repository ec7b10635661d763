import { objectives } from './plan-objectives.ts';
import { actionPlan, context, frontmatter, reflectionHeading, review, selfAssessment } from './plan-parts.ts';
import { paragraph, sentence } from './plan-sentences.ts';
import { Random } from './random.ts';

/**
 * A generated plan of about so many words (at least 1,000), with the parts, layouts and gaps of real ones: tables, objectives
 * in five layouts, reviews, a reflection. The same words and seed give the same text.
 */
export function planOfWords(words: number, seed = 1): string {
  const random = new Random(seed);
  const blocks = [frontmatter, context(random)];
  let count = countWords(blocks.join('\n\n'));
  const add = (block: string) => {
    blocks.push(block);
    count += countWords(block);
  };
  for (const { until, part } of shares) {
    let index = 0;
    // Each part is there, however short the plan.
    do add(part(random, index++));
    while (count < until * words);
  }
  add(reflectionHeading);
  while (count < words - longParagraph) add(paragraph(random, 3, 4));
  // The last sentences bring it to its size.
  while (count < words - halfSentence) add(sentence(random));
  return `${blocks.join('\n\n')}\n`;
}

/** Words as a word processor counts them: what stands between blanks and has a letter or a digit. */
export function countWords(text: string): number {
  return text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}

/** The parts in their order, and how much of the plan there is when each is complete. */
const shares: readonly { until: number; part: (random: Random, index: number) => string }[] = [
  { until: 0.18, part: selfAssessment },
  { until: 0.55, part: objectives },
  { until: 0.67, part: actionPlan },
  { until: 0.85, part: review },
];

const longParagraph = 90;
const halfSentence = 10;
