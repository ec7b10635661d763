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
  let key = 0;
  for (let end = 1; end <= signs.length; end += 1) {
    key = nextKey(key, signs.charCodeAt(end - 1));
    const words = index.get(key);
    if (!words) continue;
    for (const { word, number } of words) {
      if (!found[number] && signs.startsWith(word, end - keyLength)) found[number] = 1;
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
  for (const word of new Set(cue.flatMap(longEnough))) {
    const key = keyOf(word);
    const others = index.get(key);
    if (others) others.push({ word, number });
    else index.set(key, [{ word, number }]);
  }
  return number;
}

/** Phrases of a word list as cues, each behind a space. */
export function phraseCue(phrases: readonly string[]): Cue {
  return phrases.map((phrase) => signsOf(phrase).slice(0, -1));
}

const numbers = new Map<Cue, number>();
/** The words by their first signs. */
const index = new Map<number, { word: string; number: number }[]>();
const keyLength = 3;

function signsOf(text: string): string {
  return ` ${text} `.replace(/\d/g, '0').replace(/[^a-z0]/g, ' ');
}

/** A word that is shorter than a key, with whatever may follow it. */
function longEnough(word: string): string[] {
  return word.length < keyLength ? Array.from(' 0abcdefghijklmnopqrstuvwxyz', (sign) => word + sign) : [word];
}

function keyOf(word: string): number {
  return Array.from(word.slice(0, keyLength)).reduce((key, sign) => nextKey(key, sign.charCodeAt(0)), 0);
}

/** The last three signs as a number: five bits of each, which is enough to find few words. */
function nextKey(key: number, code: number): number {
  return ((key << 5) | (code & 31)) & 0x7fff;
}
