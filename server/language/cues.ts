/**
 * Words of which a text must hold one for an expression to match it at all, in small letters. A space in them, or any other sign, is
 * whatever is neither a letter nor a digit, the start and the end of the text too; 0 is any digit.
 */
export type Cue = readonly string[];

/** Whether a text holds a word of each cue, or what begins like one. */
export type Cues = Uint8Array;

/** The cues of a text in small letters, found in one pass over it. */
export function cuesIn(text: string): Cues {
  for (const [cue, number] of added.splice(0)) for (const word of cue) addWord(word, number);
  const found = new Uint8Array(numbers.size);
  const signs = signsOf(text);
  // At each sign the words that begin there are followed together, for as long as there are any.
  for (let start = 0; start < signs.length; start += 1) {
    let step = 0;
    for (let at = start; at < signs.length; at += 1) {
      step = steps[step * signCount + (signs[at] as number)] as number;
      if (!step) break;
      const ended = ends[step];
      if (ended) for (const number of ended) found[number] = 1;
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
/** Cues whose words are not among the steps yet: that is left until the first text. */
const added: [Cue, number][] = [];

/** All words as one tree: for each step of a word and each sign the next step, 0 where no word goes on. */
let steps = new Uint16Array(1 << 18);
let stepCount = 1;
/** The cues of the words that end with a step. */
const ends: (number[] | undefined)[] = [];

/** So much of a word leaves nearly as many texts out as all of it, and makes a tree of half the size, which is felt at a start. */
const tellingSigns = 10;

function addWord(word: string, number: number): void {
  let step = 0;
  for (const sign of signsOf(word.slice(0, tellingSigns), '')) {
    const at = step * signCount + sign;
    step = steps[at] ||= stepCount++;
    if (stepCount * signCount > steps.length) steps = grown(steps);
  }
  (ends[step] ??= []).push(number);
}

function grown(table: Uint16Array): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(table.length * 2);
  larger.set(table);
  return larger;
}

/** Letters, digits as one, and whatever else as one. */
const signCount = 28;

/** A text as numbers below `signCount`, with what is around it. */
function signsOf(text: string, edge = ' '): Uint8Array {
  const signs = new Uint8Array(text.length + 2 * edge.length);
  for (let index = 0, at = edge.length; index < text.length; index += 1, at += 1) {
    const code = text.charCodeAt(index);
    if (code >= 97 && code <= 122) signs[at] = code - 96;
    else if (code >= 48 && code <= 57) signs[at] = 27;
  }
  return signs;
}
