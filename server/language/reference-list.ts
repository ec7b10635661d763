import type { Citation } from './citations.ts';

/**
 * What the entries of a reference list can be found by: each word and each abbreviation of the names that an entry begins with, alone and
 * with each year that the entry holds.
 */
export function sourceKeys(entries: readonly string[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const entry of entries) {
    const start = entry.slice(0, 200);
    const years = [...start.matchAll(/(?:19|20)\d{2}|\bn\.\s?d\b|\bno date\b/gi)].map(([year]) =>
      /^\d/.test(year) ? year : 'n.d.',
    );
    for (const name of namesIn(start)) {
      keys.add(`${name} `);
      for (const year of years) keys.add(`${name} ${year}`);
    }
  }
  return keys;
}

/** Whether a list has an entry for a source; without a year, one of any year. */
export function isListed({ author, year }: Pick<Citation, 'author' | 'year'>, keys: ReadonlySet<string>): boolean {
  const [first = '', ...others] = wordsOf(author);
  const isCorporate = others.length > 0 && !/ (?:and|&) |et al|,/.test(author);
  return [first, ...(isCorporate ? [abbreviation(author)] : [])].some((name) => keys.has(`${name} ${year}`));
}

function namesIn(start: string): string[] {
  const [names = ''] = start.split(/\(|\b(?:19|20)\d{2}/, 1);
  const written = [...start.matchAll(/\(([A-Z]{2,8})\)/g)].map(([, letters = '']) => letters.toLowerCase());
  const initials = abbreviation(names);
  // Of two organisations the first may be cited by its own: DWP of "dwpdhsc".
  const beginnings = [...initials].map((_, index) => initials.slice(0, index + 1)).filter(({ length }) => length > 2);
  return [...wordsOf(names), initials, ...beginnings, ...written];
}

function wordsOf(name: string): string[] {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\d]{1,9}/u);
  return words.filter((word) => word.length > 1 && !['the', 'and', 'of', 'for', 'et', 'al', 'in'].includes(word));
}

/** "dwp" of "Department for Work and Pensions". */
function abbreviation(name: string): string {
  return [...name.matchAll(/(?<![\p{L}'’])\p{Lu}/gu)].map(([letter]) => letter.toLowerCase()).join('');
}
