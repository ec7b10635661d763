/**
 * The line ends of a text, LF, CRLF or a lone CR, found from its beginning to its end. The engine's own search is several times as quick as a
 * loop over the characters, which for a text of megabytes would be felt.
 */
export class LineEnds {
  /** The next of each kind, at or behind the offset asked for last. */
  private lineFeed = -1;
  private carriageReturn = -1;

  constructor(private readonly text: string) {}

  /** Where the line begins that follows the one that `at` stands in; undefined for the last line. No question may stand before the last one's. */
  next(at: number): number | undefined {
    if (this.lineFeed < at) this.lineFeed = this.find('\n', at);
    if (this.carriageReturn < at) this.carriageReturn = this.find('\r', at);
    const end = Math.min(this.lineFeed, this.carriageReturn);
    if (end === Infinity) return undefined;
    return end + 1 === this.lineFeed ? end + 2 : end + 1;
  }

  private find(sign: string, at: number): number {
    const found = this.text.indexOf(sign, at);
    return found < 0 ? Infinity : found;
  }
}
