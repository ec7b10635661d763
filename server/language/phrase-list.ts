/** Phrases in small letters, looked up where an expression with all of them as alternatives would take long to compile. */
export class PhraseList {
  private readonly phrases: ReadonlySet<string>;
  private readonly longest: number;
  private readonly byStart = new Map<string, readonly string[]>();

  constructor(phrases: readonly string[]) {
    this.phrases = new Set(phrases.map((phrase) => phrase.toLowerCase()));
    this.longest = Math.max(...phrases.map(({ length }) => length));
  }

  /** Those that a text begins with and that end there as words, the longest first. */
  startsOf(text: string): string[] {
    const start = text.slice(0, 2);
    const candidates = this.byStart.get(start) ?? this.startingWith(start);
    return candidates.filter((phrase) => text.startsWith(phrase) && !/^\w/.test(text.charAt(phrase.length)));
  }

  /** Whether a text ends with one of them. */
  endsText(text: string): boolean {
    const end = text.slice(-this.longest - 1);
    return Array.from(end.matchAll(/\b\w/g)).some(({ index }) => this.phrases.has(end.slice(index)));
  }

  private startingWith(start: string): readonly string[] {
    const found = [...this.phrases].filter((phrase) => phrase.startsWith(start)).sort((a, b) => b.length - a.length);
    // Other starts are without number.
    if (found.length) this.byStart.set(start, found);
    return found;
  }
}
