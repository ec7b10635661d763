/**
 * Words of which a text must hold one for an expression to match it at all, in small letters. A space in them, or any other sign, is
 * whatever is neither a letter nor a digit, the start and the end of the text too; 0 is any digit.
 */
export type Cue = readonly string[];

/** Whether a text holds a word of each cue. */
export type Cues = Uint8Array;

/** The cues of a text in small letters, found in one pass over it. */
export function cuesIn(text: string): Cues {
  for (const [cue, number] of added.splice(0)) for (const word of cue) addWord(signsOf(word), number);
  const found = new Uint8Array(numbers.size);
  const signs = signsOf(` ${text} `);
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
  added.push([cue, number]);
  return number;
}

/** Phrases of a word list as a cue: each where a word begins. */
export function phraseCue(phrases: readonly string[]): Cue {
  return phrases.map((phrase) => ` ${phrase}`);
}

const numbers = new Map<Cue, number>();
/** What is not in the index yet: that is left until the first text. */
const added: [Cue, number][] = [];
/** The words by their first signs. */
const index = new Map<number, { word: string; number: number }[]>();
const keyLength = 3;

function addWord(word: string, number: number): void {
  if (word.length < keyLength) {
    for (const follower of ' 0abcdefghijklmnopqrstuvwxyz') addWord(word + follower, number);
    return;
  }
  let key = 0;
  for (let at = 0; at < keyLength; at += 1) key = nextKey(key, word.charCodeAt(at));
  const others = index.get(key);
  if (others) others.push({ word, number });
  else index.set(key, [{ word, number }]);
}

function signsOf(text: string): string {
  return /^[a-z ]*$/.test(text) ? text : text.replace(/\d/g, '0').replace(/[^a-z0]/g, ' ');
}

/** The last three signs as a number: five bits of each, which is enough to find few words. */
function nextKey(key: number, code: number): number {
  return ((key << 5) | (code & 31)) & 0x7fff;
}
