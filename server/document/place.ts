import type { Range } from './prose.ts';

/** What moves when text before it is edited: the offset of its beginning in the text. */
export interface Origin {
  readonly at: number;
}

/**
 * A stretch of the source that stays right while text outside it is edited: each end is counted from the origin it stands in. So what was
 * read of an untouched part of a plan needs no new offsets, and may be remembered. Only `start` and `end`, in UTF-16 code units, are seen.
 */
export class Place implements Range {
  constructor(
    private readonly origin: Origin,
    private readonly from: number,
    private readonly to: number,
    private readonly lastOrigin: Origin = origin,
  ) {}

  /** From the beginning of one place to the end of another. */
  static between(first: Place, last: Place): Place {
    return new Place(first.origin, first.from, last.to, last.lastOrigin);
  }

  /** The beginning of an untouchable text: where nothing stands, something still has a place. */
  static readonly nowhere = new Place({ at: 0 }, 0, 0);

  get start(): number {
    return this.origin.at + this.from;
  }

  get end(): number {
    return this.lastOrigin.at + this.to;
  }

  /** The empty place behind it. */
  after(): Place {
    return new Place(this.lastOrigin, this.to, this.to);
  }

  /** The empty place in front of it. */
  before(): Place {
    return new Place(this.origin, this.from, this.from);
  }
}
