import { remember, rememberWords } from '../document/remember.ts';

/** How often each of some words is named. */
export type Counts = ReadonlyMap<string, number>;

/** How often each word of a list stands in it: for the same list the same counts, so that nothing is summed up anew while somebody types beside them. */
export function counted(words: readonly string[]): Counts {
  return words.length ? countLines(words.join('\n')) : none;
}

/** The sum of many counts, most of which are empty. */
export function sumOf(all: readonly Counts[]): Counts {
  const [first = none, ...others] = all.filter(({ size }) => size > 0);
  return others.length ? sum(first, others) : first;
}

const none: Counts = new Map();

const countLines = rememberWords((lines): Counts => {
  const counts = new Map<string, number>();
  for (const line of lines.split('\n')) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
});

const sum = remember((first: Counts, others: readonly Counts[]): Counts => {
  const counts = new Map(first);
  for (const one of others) for (const [word, count] of one) counts.set(word, (counts.get(word) ?? 0) + count);
  return counts;
});
