import type { Nodes, Root } from 'mdast';
import plan from '../../snippets/plan.json' with { type: 'json' };
import labels from '../lexicon/cover.json' with { type: 'json' };
import { wordsOf } from './words.ts';

/** What a document says of its writer before its parts begin. */
export type Cover = Readonly<Partial<Record<CoverKey, string>>>;

type CoverKey = keyof typeof labels;

/** Reads lines "Name: Sam Lee" and rows of a table with the label beside the answer; what is said in two ways is left for the learner to say. */
export function coverOf({ children }: Root): Cover {
  const second = children.map(({ type }) => type).indexOf('heading', isHeadingFirst(children) ? 1 : 0);
  const blocks = children.slice(0, second < 0 ? mostBlocks : second).slice(0, mostBlocks);
  const found = new Map<CoverKey, Set<string>>();
  for (const [label, answer] of blocks.flatMap(pairsIn)) {
    const key = keyOf(label);
    if (key && isAnswer(answer)) found.set(key, (found.get(key) ?? new Set()).add(answer.trim()));
  }
  return Object.fromEntries(
    [...found].flatMap(([key, answers]) => (answers.size === 1 ? [[key, [...answers][0]]] : [])),
  );
}

/** The frontmatter that a new plan has, with what is known; the start is not known, so the plan is not said to begin today. */
export function frontmatterWith(cover: Cover): string {
  const body = plan['Personal development plan'].body;
  const lines = body.slice(0, body.indexOf('---', 1) + 1).filter((line) => !line.startsWith('start:'));
  return lines.map((line) => `${filled(line, cover)}\n`).join('');
}

function filled(line: string, cover: Cover): string {
  const key = (Object.keys(labels) as CoverKey[]).find((one) => line.startsWith(`${one}:`));
  const answer = key && cover[key];
  if (answer === undefined) return line.replace(/\$\{\d{1,3}:/g, '').replaceAll(']}', ']');
  return `${key}: ${JSON.stringify(answer)}`;
}

/** A cover is short; a plan without headings is no cover throughout. */
const mostBlocks = 30;

function isHeadingFirst(children: Root['children']): boolean {
  return children.slice(0, 3).some(({ type }) => type === 'heading');
}

function pairsIn(node: Nodes): (readonly [label: string, answer: string])[] {
  if (node.type === 'paragraph')
    return wordsOf(node)
      .split('\n')
      .map((line) => [line.slice(0, Math.max(0, line.indexOf(':'))), line.slice(line.indexOf(':') + 1)]);
  if (node.type !== 'table') return [];
  return node.children.flatMap(({ children }) => {
    const cells = children.map(wordsOf);
    // Label and answer, once or twice in a row.
    if (cells.length !== 2 && cells.length !== 4) return [];
    return cells.flatMap((cell, index) =>
      index % 2 ? [] : [[cell.replace(/:\s*$/, ''), cells[index + 1] ?? ''] as const],
    );
  });
}

function keyOf(label: string): CoverKey | undefined {
  const plain = label.trim().toLowerCase().replaceAll('’', "'");
  return (Object.keys(labels) as CoverKey[]).find((key) => labels[key].includes(plain));
}

/** One line of words; not a prompt, a dotted line to write on, or the name of another label. */
function isAnswer(answer: string): boolean {
  const words = answer.trim();
  return (
    words.length <= 100 &&
    /\p{L}/u.test(words) &&
    !/[\n[\]<>{}_…]|\.{3}|^(?:click|tap|enter|insert|type|your)\b/i.test(words) &&
    !keyOf(words.replace(/:$/, ''))
  );
}
