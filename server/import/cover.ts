import type { Nodes, Root } from 'mdast';
import labels from '../lexicon/cover.json' with { type: 'json' };
import { wordsOf } from './words.ts';

/** What a document says of its writer before its parts begin. */
export type Cover = Readonly<Partial<Record<CoverKey, string>>>;

export type CoverKey = keyof typeof labels;

/** Reads lines "Name: Sam Lee" and rows of a table with the label beside the answer; what is said in two ways is left for the learner to say. */
export function coverOf({ children }: Root): Cover {
  const second = children.map(({ type }) => type).indexOf('heading', isHeadingFirst(children) ? 1 : 0);
  const blocks = children.slice(0, second < 0 ? mostBlocks : second).slice(0, mostBlocks);
  const found = new Map<CoverKey, Set<string>>();
  for (const [label, answer] of blocks.flatMap(pairsIn)) {
    const key = keyOf(label);
    if (key && isAnswer(key, answer)) found.set(key, (found.get(key) ?? new Set()).add(answer.trim()));
  }
  return Object.fromEntries(
    [...found].flatMap(([key, answers]) => (answers.size === 1 ? [[key, [...answers][0]]] : [])),
  );
}

/** Takes out the tables of which the frontmatter says all: what it says twice would be changed in one place only. */
export function withoutTables({ children }: Root, isSaid: (key: CoverKey, answer: string) => boolean): Root {
  const kept = children.filter((node) => {
    if (node.type !== 'table') return true;
    const pairs = pairsIn(node).map(([label, answer]) => ({ key: keyOf(label), answer: answer.trim() }));
    return !pairs.length || pairs.some(({ key, answer }) => !key || !isSaid(key, answer));
  });
  return { type: 'root', children: kept };
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

/** A line of words, or a few; no prompt, no dotted line to write on, and not the name of another label. */
function isAnswer(key: CoverKey, answer: string): boolean {
  const lines = answer.trim().split('\n');
  const longest = key === 'aims' || key === 'declaration' ? 1000 : 100;
  return lines.length <= mostLines && lines.every((line) => line.length <= longest && isWords(line));
}

const mostLines = 12;

function isWords(words: string): boolean {
  return (
    /[\p{L}\p{N}]/u.test(words) &&
    !/[[\]<>{}_…]|\.{3}|^(?:click|tap|enter|insert|type|your)\b/i.test(words) &&
    !keyOf(words.replace(/:$/, ''))
  );
}
