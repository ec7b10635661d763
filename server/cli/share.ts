/** One of the shares that a list is cut into: 1 of 4, say. */
export interface Share {
  readonly index: number;
  readonly of: number;
}

/**
 * A share of a list: a run of neighbours, so that the shares one after another are the list. Their lengths differ by one at most.
 * Neighbours, because every second file of a folder may well be notes, and a share of notes would be no help.
 */
export function shareOf<Item>(items: readonly Item[], { index, of }: Share): readonly Item[] {
  const cut = (shares: number) => Math.floor((items.length * shares) / of);
  return items.slice(cut(index - 1), cut(index));
}
