import standards from '../lexicon/standards.json' with { type: 'json' };
import { alternatives, findAll, type Match } from './match.ts';
import { Taken } from './taken.ts';

/**
 * The standards and frameworks a text names: codes of the suites this sector uses (their regular form, as the NOS catalogue of June 2019
 * prints them), apprenticeship standards (ST0663), "NOS:CD" and "NOS 02", and frameworks by name. No suite is called "ERS", so none is asked for.
 */
export function findStandards(text: string): Match[] {
  const codes = findAll(code, text);
  const taken = new Taken(text.length);
  for (const { start, end } of codes) taken.take(start, end);
  const named = findAll(framework, text).filter(({ start }) => taken.isFree(start, start + 1));
  return [...codes, ...named].sort((a, b) => a.start - b.start);
}

const code =
  /(?<![A-Za-z0-9])(?:(?:CLD(?:CD|LD|AL|FL)|CDI ?CRD|LLUK ?CrD|LSI ?(?:SE|AG|CM)|SKA ?SE|LSILADD|LSIEE|LSIPT|CFAREC|CFABAA|CFAM[&_]?L[A-F]?[A-E]|M&L[A-F][A-E]|SFJ ?(?:ODPS|OD|PS)|SCDHSC|SCHDHSC|SCDLDSS)[ -]?\d{1,4}(?:\.\d{1,2}){0,2}|ST0\d{3}|NOS ?\d{2}|NOS:[A-Z]{2})(?![A-Za-z0-9])/g;

const names = standards.frameworks.flatMap(({ name, also }) => [name, ...also]);
const framework = new RegExp(`(?<![\\w])(?:${alternatives(names)})(?![\\w])`, 'gi');
