import words from '../lexicon/second-aims.json' with { type: 'json' };
import verbs from '../lexicon/verbs.json' with { type: 'json' };
import { actionAt, findAction, isConcrete, type Action } from './actions.ts';
import { finder, lowerCase, type Phrase } from './phrase.ts';

/** A second aim in one statement, from its verb to the end of what it acts on. */
export interface SecondAim {
  readonly start: number;
  readonly end: number;
  /** The two may be steps of the same thing. */
  readonly doubt: boolean;
}

/**
 * "Lead three groups and **complete a first-aid course**": a second verb with an object of its own, neither a means, a purpose or a
 * result, nor what is done with the first ("and log each one"). What may be read otherwise is none.
 */
export const findSecondAim = finder((phrase): SecondAim | undefined => {
  const first = findAction(phrase);
  if (first?.kind !== 'observable' || !isConcrete(first.object)) return undefined;
  const { lower } = phrase;
  for (const { index, 0: join } of lower.slice(first.verbEnd, first.verbEnd + longestSearch).matchAll(joins)) {
    const between = lower.slice(first.verbEnd, first.verbEnd + index);
    if (!/[a-z]{3}/.test(between)) continue;
    if (leadsAway(between)) return undefined;
    const second = secondAt(phrase, first.verbEnd + index + join.length, first);
    if (!second) continue;
    const clause = lower.slice(second.verbEnd).slice(0, longestClause);
    if (pointsBack.test(clause) || share(between, clause)) return undefined;
    const end =
      second.verbEnd + phrase.text.slice(second.verbEnd).indexOf(second.object.text) + second.object.text.length;
    return { start: second.start, end, doubt: preparing.has(first.verb) || changing.has(first.verb) };
  }
  return undefined;
});

/** A statement that goes on for longer is told more than stated. */
const longestSearch = 400;
const longestClause = 160;
const preparing = new Set(words.preparing);
const changing = new Set(verbs.changing);
const following = new Set([...words.following, ...verbs.changing]);
const making = new Set(words.products);
const knownVerbs = new Set([...verbs.observable, ...verbs.telic, ...verbs.activity, ...Object.keys(verbs.vague)]);
const joins = /(?:[,;]? (?:and|&|plus|as well as)|[,;] then)(?: then| also|,)? (?:to )?(?=[a-z])/g;

/** An observable action in the same form as the first, with a thing of its own that a determiner or a number begins. */
function secondAt(phrase: Phrase, at: number, first: Action): Action | undefined {
  const second = actionAt(phrase, at, false);
  if (second?.kind !== 'observable' || second.gerund !== first.gerund || !isConcrete(second.object)) return undefined;
  if (second.verb === first.verb || following.has(second.verb) || !knownVerbs.has(second.verb)) return undefined;
  // "Interview six employers and write a fact sheet": what comes of it.
  if (preparing.has(first.verb) && making.has(second.verb)) return undefined;
  return ownObject.test(phrase.lower.slice(second.verbEnd)) ? second : undefined;
}

const ownObject =
  /^ (?:an?|the|my|our|at least|up to|all|each|every|both|two|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,4}) [a-z\d]/;

/** Whether what stands between has turned to a means, a purpose, a result or a question, which the second verb then goes on with. */
function leadsAway(between: string): boolean {
  if (subordinate.test(between)) return true;
  return Array.from(between.matchAll(/\bto ([a-z]+)/g)).some(([, verb = '']) => knownVerbs.has(verb));
}

const subordinate =
  /[.:!?(]|\b(?:by|through|via|for|of) [a-z]+ing\b|\b(?:so|which|who|whose|that|because|since|if|when|whenever|how|what|why|where|whether|while|until|including|such as|in order|help|let|have|get|make)\b/;

/** What is done with the first thing, or follows from it. */
const pointsBack =
  /\b(?:it|its|them|their|they|this|that|these|those|each|both|same|results?|findings?|outcomes?|feedback|learning|lessons?|what|how|assessments?|exams?|tests?|certificates?|portfolio|summary|write-?up|notes?)\b/;

/** Whether both speak of the same thing. */
function share(one: string, other: string): boolean {
  const words = new Set(contentWords(one));
  return contentWords(other).some((word) => words.has(word));
}

function contentWords(text: string): string[] {
  return (lowerCase(text).match(/[a-z]{4,}/g) ?? [])
    .filter((word) => !common.has(word))
    .map((word) => word.slice(0, 6));
}

const common = new Set(
  'with from into each that this their over least three four five seven eight nine twelve before after june july january february march april august september october november december months weeks month week year years end'.split(
    ' ',
  ),
);
