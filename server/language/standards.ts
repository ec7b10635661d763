import standards from '../lexicon/standards.json' with { type: 'json' };
import { alternatives, findAll, type Match } from './match.ts';
import { Taken } from './taken.ts';

/**
 * The standards and frameworks a text names: codes of the suites this sector uses (their regular form, as the NOS catalogue of June 2019
 * prints them, in any case), apprenticeship standards (ST0663), "NOS:CD" and "NOS 02", and frameworks by name. No suite is called "ERS",
 * so none is asked for.
 */
export function findStandards(text: string): Match[] {
  const codes = [...findCodes(text), ...findAll(informal, text)];
  const taken = new Taken(text.length);
  for (const { start, end } of codes) taken.take(start, end);
  const named = findAll(framework, text);
  return [...codes, ...named.filter(({ start }) => taken.isFree(start, start + 1))].sort((a, b) => a.start - b.start);
}

/** The codes alone, whether or not there is such a standard. */
export function findCodes(text: string): Match[] {
  return findAll(code, text);
}

/** A code as it is compared: capitals without blanks, signs and leading noughts, so that "ska se 08" is "SKASE8". */
export function plainCode(written: string): string {
  return written
    .replace(/&amp;/gi, '')
    .replace(/[\s&_‐–-]/g, '')
    .toUpperCase()
    .replace(/(?<=[A-Z])0{1,3}(?=\d)/, '');
}

const code =
  /(?<![a-z0-9])(?:CLD(?:CD|LD|AL|FL)|CDI[ -]?CRD|LLUK[ -]?CrD|LSI[ -]?(?:SE|AG|CM|LADD|EE|PT)|SKA[ -]?SE|CFAREC|CFABAA|CFAM(?:&amp;|[&_]| & )?L[A-F]?[A-E]|M&L[A-F][A-E]|SFJ ?(?:ODPS|OD|PS)|SCDHSC|SCHDHSC|SCDLDSS|SCDSS|SFHMH|JETSCD)[ -]?\d{1,4}(?:\.\d{1,2}){0,2}(?![a-z0-9])|(?<![a-z0-9])ST[01]\d{3}(?![a-z0-9])/gi;
const informal = /(?<![A-Za-z0-9])(?:NOS ?\d{2}|NOS:[A-Z]{2})(?![A-Za-z0-9])/g;

const names = standards.frameworks.flatMap(({ name, also }) => [name, ...also]);
const framework = new RegExp(`(?<![\\w])(?:${alternatives(names)})(?![\\w])`, 'gi');
