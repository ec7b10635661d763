/** Phrases in small letters, looked up where an expression with all of them as alternatives would take long to compile. */
export class PhraseList {
  private readonly phrases: ReadonlySet<string>;
  private readonly longest: number;
  private byStart: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(phrases: readonly string[]) {
    this.phrases = new Set(phrases.map((phrase) => phrase.toLowerCase()));
    this.longest = Math.max(...phrases.map(({ length }) => length));
  }

  /** Those that a text begins with and that end there as words, the longest first. */
  startsOf(text: string): string[] {
    this.byStart ??= indexOf(this.phrases);
    const candidates = this.byStart.get(text.slice(0, startLength)) ?? [];
    return candidates.filter((phrase) => text.startsWith(phrase) && !/^\w/.test(text.charAt(phrase.length)));
  }

  /** Whether a text ends with one of them. */
  endsText(text: string): boolean {
    const end = text.slice(-this.longest - 1);
    return Array.from(end.matchAll(/\b\w/g)).some(({ index }) => this.phrases.has(end.slice(index)));
  }
}

/** How much of a phrase tells most others apart. */
const startLength = 2;

/** Phrases by what they begin with, the longest first. */
function indexOf(phrases: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const phrase of [...phrases].sort((a, b) => b.length - a.length)) {
    const start = phrase.slice(0, startLength);
    const others = found.get(start);
    if (others) others.push(phrase);
    else found.set(start, [phrase]);
  }
  return found;
}
