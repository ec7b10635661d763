import standards from '../lexicon/standards.json' with { type: 'json' };
import suggested from '../lexicon/suggested-standards.json' with { type: 'json' };
import { findAll } from './match.ts';
import { plainCode } from './standards.ts';

/** A code that is a near miss of a known one, and the one it may mean. */
export interface NearMiss {
  readonly start: number;
  readonly end: number;
  readonly known: string;
}

/**
 * Codes with a slip in them: a number that its suite does not have, where all of them are known; the letter O for a nought; or one slip in
 * the first letters. Whatever merely looks like a code is none, and neither is one of a suite that is not known in full.
 */
export function findNearMisses(text: string): NearMiss[] {
  if (!/\d/.test(text)) return [];
  return findAll(candidate, text).flatMap(({ text: written, start, end }) => {
    const near = knownCodes.has(plainCode(written)) ? undefined : nearest(written);
    return near ? [{ start, end, known: near }] : [];
  });
}

function nearest(written: string): string | undefined {
  const { letters, number } = partsOf(written);
  if (number.includes('O')) return knownCodes.get(plainCode(`${letters}${number.replaceAll('O', '0')}`));
  const suite = suites.get(letters);
  // 00 is the overview of a suite.
  if (suite) return Number(number) ? nearestNumber(suite, Number(number)) : undefined;
  // In small letters it may be a word; with one digit there is too little to go by.
  if (written !== written.toUpperCase() || number.length < 2) return undefined;
  const prefix = [...suites.keys()].find((known) => isOneSlip(letters, known));
  return prefix && knownCodes.get(plainCode(prefix + number));
}

/** "SKA SE08" → SKASE and 08; an O among the digits belongs to them. */
function partsOf(written: string): { letters: string; number: string } {
  const plain = written.replace(/[\s_-]/g, '').toUpperCase();
  const at = plain.search(/O?\d/);
  return { letters: plain.slice(0, at), number: plain.slice(at) };
}

/** The number with its digits changed about, else the next one. */
function nearestNumber(suite: ReadonlyMap<number, string>, number: number): string | undefined {
  const turned = Number(String(number).padStart(2, '0').split('').reverse().join(''));
  const [closest] = [...suite.keys()].filter(Boolean).sort((a, b) => Math.abs(a - number) - Math.abs(b - number));
  return suite.get(turned) ?? (closest === undefined ? undefined : suite.get(closest));
}

/** One letter of the organisation wrong, two neighbours changed about, or one letter of a long prefix lost or doubled. */
function isOneSlip(letters: string, known: string): boolean {
  if (letters.length === known.length) {
    const wrong = [...known].flatMap((letter, at) => (letters[at] === letter ? [] : [at]));
    const [first = 0, second] = wrong;
    if (wrong.length === 1) return first < organisation;
    const areTurned = second === first + 1 && letters[first] === known[second] && letters[second] === known[first];
    return wrong.length === 2 && areTurned && (known.length > 5 || second < organisation);
  }
  const [short, long] = letters.length < known.length ? [letters, known] : [known, letters];
  if (long.length - short.length !== 1 || known.length < 6) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.slice(at) === long.slice(at + 1);
}

/** The first letters of a code name who made it: SKA, CDI, LSI. */
const organisation = 3;

const allCodes = standards.suites.flatMap(({ codes }) => codes.map(({ code }) => code));
const knownCodes = new Map([...allCodes, ...suggested.map(({ code }) => code)].map((code) => [plainCode(code), code]));

/** The suites of which every number is known: by their letters, their codes by number. */
const suites = new Map<string, Map<number, string>>(
  ['SKASE', 'LSISE', 'CDICRD', 'LSIAG', 'LSILADD', 'CFAREC', 'LSIEE'].map((letters) => [
    letters,
    new Map(
      allCodes.filter((code) => partsOf(code).letters === letters).map((code) => [Number(partsOf(code).number), code]),
    ),
  ]),
);

const candidate =
  /(?<![\w&./])(?:[A-Z]{3}[ -]?(?:SE|AG|CM|EE|CRD|CDR|LADD)|[A-Z]{3,8}) ?-?O?\d[\dO]{0,2}(?![\w/]|[.,]\d)/gi;
