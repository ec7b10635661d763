/** Phrases in small letters, looked up where an expression with all of them as alternatives would take long to compile. */
export class PhraseList {
  private readonly phrases: ReadonlySet<string>;
  private readonly byStart = new Map<string, string[]>();

  constructor(phrases: readonly string[]) {
    this.phrases = new Set(phrases.map((phrase) => phrase.toLowerCase()));
    for (const phrase of [...this.phrases].sort((a, b) => b.length - a.length)) {
      const others = this.byStart.get(phrase.slice(0, 2));
      if (others) others.push(phrase);
      else this.byStart.set(phrase.slice(0, 2), [phrase]);
    }
  }

  /** Those that a text begins with and that end there as words, the longest first. */
  startsOf(text: string): string[] {
    const candidates = this.byStart.get(text.slice(0, 2)) ?? [];
    return candidates.filter((phrase) => text.startsWith(phrase) && !/^\w/.test(text.charAt(phrase.length)));
  }

  /** Whether a text ends with one of them. */
  endsText(text: string): boolean {
    return Array.from(text.matchAll(/\b\w/g)).some(({ index }) => this.phrases.has(text.slice(index)));
  }
}
