import type { Block } from '../document/block.ts';
import { gather } from '../document/gather.ts';
import type { Plan } from '../document/plan.ts';
import type { Place } from '../document/place.ts';
import { sourceRange } from '../document/prose.ts';
import { remember } from '../document/remember.ts';
import { proseOfBlock } from '../document/sections.ts';
import { phraseCue } from '../language/cues.ts';
import { alternatives } from '../language/match.ts';
import { Pattern } from '../language/pattern.ts';
import { lowerCase } from '../language/phrase.ts';
import concepts from '../lexicon/sector-concepts.json' with { type: 'json' };
import { stated } from '../smart/judge.ts';
import type { EvidenceKind } from './evidence.ts';

/** A term in a plan that touches a key concept of the sector; each once, where it stands first. */
interface Term {
  readonly concept: string;
  readonly term: string;
  readonly range: Place;
}

/** Terms of the sector's key concepts, such as "vocational profile" or "in-work support". */
export default {
  id: 'sector-concepts',
  find: (plan) => ({ found: termsOfSection(plan.root).map(({ range }) => range) }),
} satisfies EvidenceKind;

/** The names of the key concepts, in their order. */
export const conceptNames: readonly string[] = concepts.map(({ name }) => name);

/** How many of the concepts it touches; asked after every edit, so without the terms. */
export function countConcepts({ root }: Plan): number {
  const touched = touchedIn(root);
  return concepts.filter((_, index) => touched & (1 << index)).length;
}

/** One bit for each concept. */
const touchedIn = gather(touchedInBlock, (bits) => bits.reduce((all, one) => all | one, 0));

function touchedInBlock(block: Block): number {
  const touched = new Set(termsOfBlock(block).map(({ concept }) => concept));
  return concepts.reduce((bits, { id }, index) => bits | (touched.has(id) ? 1 << index : 0), 0);
}

const termsOfSection = gather(
  (block) => termsOfBlock(block),
  (terms) => distinct(terms.flat()),
);

const termsOfBlock = remember((block: Block): Term[] =>
  distinct(
    proseOfBlock(block).flatMap((prose) =>
      form.findIn(stated(prose)).map(({ text, start, end }) => {
        const { concept = '', term = text } = known.get(plainTerm(lowerCase(text))) ?? {};
        return { concept, term, range: sourceRange(prose, start, end) };
      }),
    ),
  ),
);

/** No more than there are terms in the word list, so that a long plan costs no more than a short one. */
function distinct(terms: readonly Term[]): Term[] {
  const first = new Map<string, Term>();
  for (const one of terms) if (!first.has(one.term)) first.set(one.term, one);
  return [...first.values()];
}

/** A term as the word list has it: hyphens and line breaks are blanks. */
function plainTerm(text: string): string {
  return text.replace(/[-\u2010-\u2015\s]/g, ' ').replaceAll('’', "'");
}

const known = new Map(
  concepts.flatMap(({ id, terms }) => terms.map((term) => [plainTerm(term), { concept: id, term }])),
);
const terms = [...known.keys()];
const form = new Pattern(
  `(?<![\\w-])(?:${alternatives(terms)
    .replaceAll("'", "['’]")
    .replaceAll(' ', String.raw`[-\u2010-\u2015\s]`)})(?![\\w-])`,
  [phraseCue(terms)],
);
