/**
 * Starts the work on some items, several at a time, and gives the results in the order of the items, each as soon as those before it are
 * known. What is begun and not yet given stays within limits, so that one slow item lets neither results nor texts pile up.
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item>,
  work: (item: Item) => Promise<Result>,
  { most, weight, heaviest }: Limits<Item>,
): AsyncGenerator<Result> {
  const begun: { result: Promise<Result>; weight: number }[] = [];
  let sum = 0;
  for (const item of items) {
    const next = weight(item);
    while (begun.length && (begun.length >= most || sum + next > heaviest)) {
      const [first] = begun.splice(0, 1);
      if (!first) break;
      sum -= first.weight;
      yield await first.result;
    }
    begun.push({ result: work(item), weight: next });
    sum += next;
  }
  for (const { result } of begun) yield await result;
}

export interface Limits<Item> {
  /** How many items, and how much they weigh together; a single one may weigh anything. */
  readonly most: number;
  readonly heaviest: number;
  readonly weight: (item: Item) => number;
}
