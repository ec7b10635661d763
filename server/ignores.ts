import { flattened, type Block } from './document/block.ts';
import { gatherList } from './document/gather.ts';
import type { Plan } from './document/plan.ts';
import type { Place, Range } from './document/place.ts';
import type { Section } from './document/sections.ts';

/** What a learner or tutor does not want to hear of, and where. */
export interface Ignore {
  /** The ids of the rules; empty where none is named. */
  readonly rules: readonly string[];
  /** Where it is said: a comment, or a value of the frontmatter. */
  readonly range: Place;
  readonly isComment: boolean;
  /** Where it holds, as the text is now. */
  readonly area: Range;
}

/**
 * What a plan says to ignore: `<!-- pdp-ignore rule-id: reason -->` for the next block, `pdp-ignore-start` up to `pdp-ignore-end`, and the key
 * `pdp-ignore` of the frontmatter for the whole text.
 */
export function ignoresOf(plan: Plan): Ignore[] {
  const whole = { start: 0, end: Infinity };
  const inFrontmatter = (plan.frontmatter.values['pdp-ignore'] ?? []).map(({ text, range }) => {
    return { rules: rulesIn(text), range, isComment: false, area: whole };
  });
  return commentsIn(plan.root).length ? [...inFrontmatter, ...inComments(plan)] : inFrontmatter;
}

/** Whether a place stands where this is ignored. */
export function holdsAt({ area }: Ignore, { start }: Range): boolean {
  return area.start <= start && start <= area.end;
}

/** The comments that say something of this kind; in nearly all plans there are none, and then nothing need be looked at. */
const commentsIn = gatherList((block) => [...flattened([block])].filter((one) => directiveOf(one)));

function inComments({ root }: Plan): Ignore[] {
  const blocks = [...blocksIn(root)];
  const found: Ignore[] = [];
  blocks.forEach((block, index) => {
    const directive = directiveOf(block);
    if (!directive || directive.what === '-end') return;
    const { what, rules } = directive;
    const end = what === '-start' ? endOf(blocks, index) : undefined;
    const next = blocks[index + 1]?.range ?? block.range.after();
    const area = what ? { start: block.range.end, end: end ?? Infinity } : { start: next.start, end: next.end };
    found.push({ rules, range: block.range, isComment: true, area });
  });
  return found;
}

function* blocksIn(section: Section): Iterable<Block> {
  yield* flattened(section.own);
  for (const inner of section.sections) yield* blocksIn(inner);
}

/** Where the next comment begins that ends what has been started. */
function endOf(blocks: readonly Block[], from: number): number | undefined {
  for (let index = from + 1; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block && directiveOf(block)?.what === '-end') return block.range.start;
  }
  return undefined;
}

function directiveOf(block: Block): { what: string; rules: string[] } | undefined {
  if (block.kind !== 'comment') return undefined;
  const match = /^\s{0,20}pdp-ignore(-start|-end)?(?![\w-])/.exec(block.text);
  return match ? { what: match[1] ?? '', rules: rulesIn(block.text.slice(match[0].length)) } : undefined;
}

/** "rule-id, other-rule: the reason" → the ids. */
function rulesIn(words: string): string[] {
  const [named = ''] = words.split(':');
  return named.split(/[\s,]/).filter((rule) => rule !== '');
}
