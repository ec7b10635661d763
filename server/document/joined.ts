/** Many lists as one, in which a few can be replaced without going through the others: in a long plan these are hundreds, far apart in memory. */
export class Joined<Item> {
  private constructor(
    readonly items: readonly Item[],
    /** Where each list ends among them. */
    private readonly ends: readonly number[],
  ) {}

  static of<Item>(lists: readonly (readonly Item[])[]): Joined<Item> {
    return new Joined<Item>([], []).replaced(0, 0, lists);
  }

  /** The same with other lists between the first `start` and the last `end`. */
  replaced(start: number, end: number, lists: readonly (readonly Item[])[]): Joined<Item> {
    const items = this.items.slice(0, this.ends[start - 1] ?? 0);
    const ends = this.ends.slice(0, start);
    for (const list of lists) {
      for (const item of list) items.push(item);
      ends.push(items.length);
    }
    const next = this.ends.length - end;
    const from = this.ends[next - 1] ?? 0;
    const shift = items.length - from;
    for (let index = next; index < this.ends.length; index += 1) ends.push((this.ends[index] ?? 0) + shift);
    return new Joined(items.concat(this.items.slice(from)), ends);
  }
}
