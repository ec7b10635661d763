import standards from '../lexicon/standards.json' with { type: 'json' };
import { phraseCue } from './cues.ts';
import { alternatives, findAll, type Match } from './match.ts';
import { Pattern } from './pattern.ts';
import { finder } from './phrase.ts';
import { Taken } from './taken.ts';

/**
 * The standards and frameworks a text names: codes of the suites this sector uses (their regular form, as the NOS catalogue of June 2019
 * prints them, in any case), apprenticeship standards (ST0663), "NOS:CD" and "NOS 02", and frameworks by name. No suite is called "ERS",
 * so none is asked for.
 */
export const findStandards = finder((phrase): readonly Match[] => {
  const codes = [...findCodes(phrase), ...findAll(informal, phrase.text)];
  const named = framework.findIn(phrase);
  if (!codes.length) return named;
  const taken = new Taken(phrase.text.length);
  for (const { start, end } of codes) taken.take(start, end);
  return [...codes, ...named.filter(({ start }) => taken.isFree(start, start + 1))].sort((a, b) => a.start - b.start);
});

/** The codes alone, whether or not there is such a standard. */
export const findCodes = finder((phrase): readonly Match[] => code.findIn(phrase));

/** A code as it is compared: capitals without blanks, signs and leading noughts, so that "ska se 08" is "SKASE8". */
export function plainCode(written: string): string {
  return written
    .replace(/&amp;/gi, '')
    .replace(/[\s&_‐–-]/g, '')
    .toUpperCase()
    .replace(/(?<=[A-Z])0{1,3}(?=\d)/, '');
}

const code = new Pattern(
  String.raw`(?<![a-z0-9])(?:cld(?:cd|ld|al|fl)|cdi[ -]?crd|lluk[ -]?crd|lsi[ -]?(?:se|ag|cm|ladd|ee|pt)|ska[ -]?se|cfarec|cfabaa|cfam(?:&amp;|[&_]| & )?l[a-f]?[a-e]|m&l[a-f][a-e]|sfj ?(?:odps|od|ps)|scdhsc|schdhsc|scdldss|scdss|sfhmh|jetscd)[ -]?\d{1,4}(?:\.\d{1,2}){0,2}(?![a-z0-9])|(?<![a-z0-9])st[01]\d{3}(?![a-z0-9])`,
  [['0'], [' cld', ' cdi', ' lluk', ' lsi', ' ska', ' cfa', ' m l', ' sfj', ' scd', ' schd', ' sfh', ' jets', ' st0']],
);
const informal = /(?<![A-Za-z0-9])(?:NOS ?\d{2}|NOS:[A-Z]{2})(?![A-Za-z0-9])/g;

const names = standards.frameworks.flatMap(({ name, also }) => [name, ...also]).map((name) => name.toLowerCase());
const framework = new Pattern(`(?<![\\w])(?:${alternatives(names)})(?![\\w])`, [phraseCue(names)]);
