/** From `start` up to, not including, `end`: UTF-16 code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

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

  /** Where nothing stands, something still has a place. */
  static readonly nowhere = Place.fixed(0, 0);

  /** A place that does not move: at the beginning of the text, or not kept beyond the next edit. */
  static fixed(start: number, end: number): Place {
    return new Place({ at: 0 }, start, end);
  }

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
