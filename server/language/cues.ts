/**
 * Words of which a text must hold one for an expression to match it at all. They are written as `signsOf` reads a text: a space
 * is whatever is neither a letter nor a digit, the start and the end of the text too, and 0 is any digit.
 */
export type Cue = readonly string[];

/** Whether a text holds a word of each cue. */
export type Cues = Uint8Array;

/** The cues of a text in small letters, found in one pass over it. */
export function cuesIn(text: string): Cues {
  const found = new Uint8Array(numbers.size);
  const signs = signsOf(text);
  for (let at = 0; at < signs.length; at += 1) {
    for (const { word, number } of index.get(pairAt(signs, at)) ?? []) {
      if (!found[number] && signs.startsWith(word, at)) found[number] = 1;
    }
  }
  return found;
}

/** The place that a cue has in `Cues`. Lists are told apart by identity, so that one which many forms share is looked for once. */
export function cueNumber(cue: Cue): number {
  const known = numbers.get(cue);
  if (known !== undefined) return known;
  const number = numbers.size;
  numbers.set(cue, number);
  for (const word of cue) {
    const pair = pairAt(word, 0);
    const others = index.get(pair);
    if (others) others.push({ word, number });
    else index.set(pair, [{ word, number }]);
  }
  return number;
}

/** Phrases of a word list as cues, each behind a space. */
export function phraseCue(phrases: readonly string[]): Cue {
  return phrases.map((phrase) => signsOf(phrase).slice(0, -1));
}

const numbers = new Map<Cue, number>();
/** The words by their first two signs; none is shorter. */
const index = new Map<number, { word: string; number: number }[]>();

function signsOf(text: string): string {
  return ` ${text} `.replace(/\d/g, '0').replace(/[^a-z0]/g, ' ');
}

function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 128 + text.charCodeAt(at + 1);
}
