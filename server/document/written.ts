/** What the frontmatter writes at some place, in offsets of its source: a single value, a list, or a map; who wrote an alias or nothing wrote a single value. */
export interface Written {
  readonly range: readonly [number, number];
  /** What a string says, where that is not what the source has. */
  readonly words?: string;
  readonly items?: readonly Written[];
  readonly pairs?: readonly WrittenPair[];
}

/** A key with its value, if it has one. */
export interface WrittenPair {
  readonly key: { readonly text: string; readonly range: readonly [number, number] };
  readonly value: Written | undefined;
}

/** A source as it was read, and what could not be read. */
export interface WrittenMap {
  readonly pairs: readonly WrittenPair[];
  readonly faults: readonly { readonly range: readonly [number, number]; readonly reason: string }[];
}
