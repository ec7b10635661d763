import { cuesIn, type Cues } from './cues.ts';

/** A text that several judges read: what one has found in it, or made of it, the next need not look for again. */
export class Phrase {
  private inSmallLetters: string | undefined;
  private inPlainSigns: string | undefined;
  private signs: Cues | undefined;
  private found: Map<unknown, unknown> | undefined;

  constructor(readonly text: string) {}

  /** In small letters. Every character keeps its place; without the flag `i` expressions take half the time to compile. */
  get lower(): string {
    return (this.inSmallLetters ??= lowerCase(this.text));
  }

  /** In small letters too, with the plain kinds of dashes, apostrophes and spaces. */
  get plain(): string {
    return (this.inPlainSigns ??= plainSigns(this.lower));
  }

  get cues(): Cues {
    return (this.signs ??= cuesIn(this.lower));
  }

  /** What `find` finds in it. */
  read<Result>(find: (phrase: Phrase) => Result): Result {
    this.found ??= new Map();
    if (!this.found.has(find)) this.found.set(find, find(this));
    return this.found.get(find) as Result;
  }
}

/** Lets `find` be asked of a mere text as well. */
export function finder<Result>(find: (phrase: Phrase) => Result): (text: string | Phrase) => Result {
  return (text) => (typeof text === 'string' ? new Phrase(text) : text).read(find);
}

/** Of A to Z alone, as the flag `i` has it. */
export function lowerCase(text: string): string {
  return isPlain(text) ? text.toLowerCase() : text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

function plainSigns(text: string): string {
  if (isPlain(text)) return text;
  return text
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\t\u00A0\u202F]/g, ' ');
}

/** Most texts are ASCII throughout: they are told apart faster than changed sign by sign. */
function isPlain(text: string): boolean {
  return !/[^\0-\x7F]/.test(text);
}
