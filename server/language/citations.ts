import words from '../lexicon/citations.json' with { type: 'json' };
import { findAll } from './match.ts';

/** A source as the text names it, by author and year: "(Hall, 2019)", "Hall and Smith (2020)", "(Skills for Justice, 2015)". */
export interface Citation {
  readonly author: string;
  /** Four digits, or "n.d.". */
  readonly year: string;
  readonly start: number;
  readonly end: number;
}

/** The sources that a text cites. What might as well be a month, a place or a form of one's own is left out. */
export function findCitations(text: string): Citation[] {
  if (!text.includes('(')) return [];
  return [...inBrackets(text), ...inSentences(text)].sort((a, b) => a.start - b.start);
}

/** "(Hall, 2019, p. 4; Smith et al., n.d.)": each piece that is an author, a comma and a year. */
function inBrackets(text: string): Citation[] {
  return findAll(brackets, text).flatMap(({ text: whole, start }) => {
    let at = start + 1;
    return whole
      .slice(1, -1)
      .split(';')
      .flatMap((piece) => {
        const begin = at;
        at += piece.length + 1;
        const cited = citedIn.exec(piece);
        const skipped = cited ? cited.index + cited[0].length : (lead.exec(piece)?.[0].length ?? 0);
        const { author, year } = source.exec(piece.slice(skipped))?.groups ?? {};
        if (!author || !year || !isAuthor(author)) return [];
        return [{ author, year: plainYear(year), start: begin + skipped, end: begin + piece.trimEnd().length }];
      });
  });
}

/** "Hall (2019) argues", "as Hall and Smith (2020) say", "the Career Development Institute (2014)". */
function inSentences(text: string): Citation[] {
  return findAll(bracketedYear, text).flatMap(({ groups, start, end }) => {
    const before = text.slice(Math.max(0, start - 120), start);
    const after = text.slice(end, end + 40);
    const name = nameAtEnd(before);
    const author = name
      .replace(/^(?:The|In|As|For|From|By|With|Both|While|However|According to|And)\s/, '')
      .replace(/['’]s?$/, '');
    if (!author || !groups['year'] || citedBy.test(after) || !isAuthor(author)) return [];
    const lastWord = author.split(' ').at(-1)?.toLowerCase() ?? '';
    const isKnown = /\bet al\.?$| (?:and|&) /.test(author)
      ? !/ for | of /.test(author) || isOrganisation(lastWord)
      : isOrganisation(lastWord);
    const isSingle = !author.includes(' ') && !/^[A-Z\d]+$/.test(author);
    const leads = isSingle && leadsTo.test(before.slice(0, -name.length - 1));
    if (!isKnown && !leads && !reports.test(after)) return [];
    return [
      { author, year: plainYear(groups['year']), start: start - before.length + before.lastIndexOf(author), end },
    ];
  });
}

/** The capitalised words that a text ends with, and what joins them: "as Rolfe, Freshwater and Jasper " ends with a name of four words. */
function nameAtEnd(before: string): string {
  const words = before.trimEnd().split(' ');
  let first = words.length;
  let joined = false;
  for (; first > 0; first -= 1) {
    const word = words[first - 1] ?? '';
    if (word === 'and' || word === '&') joined = true;
    // A comma ends a clause, unless it stands in a list of names.
    if (!(joiners.has(word) || nameWord.test(word)) || (word.endsWith(',') && !joined)) break;
  }
  while (joiners.has(words[first] ?? '')) first += 1;
  return words.slice(first).join(' ');
}

function isAuthor(author: string): boolean {
  const all = author
    .toLowerCase()
    .split(/\P{L}{1,9}/u)
    .filter(Boolean);
  return !notAuthors.has(all[0] ?? '') && !notAuthors.has(all.at(-1) ?? '') && !places.has(author.toLowerCase());
}

function isOrganisation(word: string): boolean {
  return organisations.has(word);
}

function plainYear(year: string): string {
  return /^\d{4}/.exec(year)?.[0] ?? 'n.d.';
}

const year = String.raw`(?<year>(?:19|20)\d{2}[a-z]?|n\.\s?d\.?|no date)`;
const pages = String.raw`(?:[,:] ?(?:pp?\.? ?|para\.? ?|ch(?:apter|\.)? ?)?[\divxlc][\divxlc–-]{0,12})?`;
const initial = String.raw`\p{Lu}[\p{L}'’.-]{0,30}`;
const joiner = 'and|&|of|for|in|the|et|al\\.?|van|von|de|der|le|la';
const brackets = /\([^()\n]{6,200}\)/g;
const lead = /^\s{0,3}(?:see(?: also)?|e\.g\.|cf\.|adapted from|based on|from|in)?,?\s{0,3}/i;
const citedIn = /\b(?:cited|quoted) (?:in|by):? /;
const source = new RegExp(
  `^(?<author>${initial}(?:,? (?:${initial}|${joiner})){0,8}), \\(?${year}${pages}\\s{0,3}$`,
  'u',
);
const bracketedYear = new RegExp(`(?<=\\s)\\(${year}${pages}\\)`, 'g');
const nameWord = /^\p{Lu}[\p{L}'’-]{0,30},?$|^\p{Lu}\.$/u;
const joiners = new Set(['and', '&', 'of', 'for', 'the', 'et', 'al', 'al.', 'van', 'von', 'de', 'der', 'le', 'la']);
const citedBy = /^,? ?(?:as )?(?:cited|quoted) (?:in|by)\b/;
const leadsTo =
  /\b(?:by|to|using|uses?|used|from|with|see|apply|applied|follow|followed|following|as|model|cycle|that|and)\s$/i;
const reports =
  /^,? (?:\w{2,12}ly )?(?:also )?(?:says?|said|argue[sd]?|suggest(?:s|ed)?|describe[sd]?|state[sd]?|found|finds?|note[sd]?|define[sd]?|believe[sd]?|explain(?:s|ed)?|highlight(?:s|ed)?|identif(?:y|ies|ied)|show(?:s|ed)?|claim(?:s|ed)?|point(?:s|ed)? out|propose[sd]?|recommend(?:s|ed)?|writes?|wrote|call(?:s|ed)?|sees?|remind(?:s|ed)?|warn(?:s|ed)?|ask(?:s|ed)?|tells?|told|holds?|held|observe[sd]?|conclude[sd]?|maintain(?:s|ed)?|emphasi[sz]e[sd]?|add(?:s|ed)?|agree[sd]?|discuss(?:es|ed)?|outline[sd]?|assert(?:s|ed)?|contend(?:s|ed)?|demonstrate[sd]?|consider(?:s|ed)?|encourage[sd]?|advocate[sd]?|distinguish(?:es|ed)?|refer(?:s|red)?|speaks?|spoke|teach(?:es)?|taught|advise[sd]?|thinks?|thought|sets? out|report(?:s|ed)?|stress(?:es|ed)?)\b/;
const notAuthors = new Set(words.notAuthors);
const places = new Set(words.places);
const organisations = new Set(words.organisations);
