import type { Clock } from '../clock.ts';

/**
 * The line that somebody is typing on. Nothing is to be shown on it until they have paused or left it: half a sentence has not gone wrong yet.
 * Lines are 0-based; documents are known by their URIs.
 */
export class TypingLine {
  #held: { document: string; line: number; cancel: () => void } | undefined;

  /** `released` hears that what was held back may be shown. */
  constructor(
    private readonly clock: Clock,
    private readonly released: () => void,
  ) {}

  /** A key has changed this line, which is held for so many milliseconds from now on; 0 holds nothing. */
  typed(document: string, line: number, delay: number): void {
    const before = this.#held;
    before?.cancel();
    const cancel = delay > 0 ? this.clock.after(delay, () => this.left()) : undefined;
    this.#held = cancel && { document, line, cancel };
    if (before && !(cancel && before.document === document && before.line === line)) this.released();
  }

  /** The cursor stands on this line now. */
  cursorAt(document: string, line: number): void {
    if (this.#held?.document === document && this.#held.line !== line) this.left();
  }

  /** Whatever is held is let go: the pause is over, or another document is in front. */
  left(): void {
    const held = this.#held;
    if (!held) return;
    held.cancel();
    this.#held = undefined;
    this.released();
  }

  /** What of these stands on no line that is held in this document. */
  shown<Item>(document: string, items: readonly Item[], linesOf: (item: Item) => Lines): Item[] {
    const held = this.#held?.document === document ? this.#held.line : undefined;
    return items.filter((item) => {
      const { first, last } = linesOf(item);
      return held === undefined || held < first || last < held;
    });
  }
}

/** From the first line to the last, both included. */
export interface Lines {
  first: number;
  last: number;
}
