import words from '../lexicon/verbs.json' with { type: 'json' };
import { alternatives } from './match.ts';
import { basesOf } from './verb-forms.ts';

/** What a statement says is to be done: the verb that governs it, and what it acts on. Offsets count from the start of the text. */
export interface Action {
  /** `unsure`: a verb such as "develop" with an object that may be a thing ("a handbook") or a quality. */
  readonly kind: 'observable' | 'vague' | 'unsure';
  /** The base form: "improving" → "improve". */
  readonly verb: string;
  readonly gerund: boolean;
  readonly start: number;
  /** The end of the verb, or of the whole vague phrase ("Keep up to date"). */
  readonly end: number;
  readonly verbEnd: number;
  readonly object: ObjectPhrase;
}

/** What a verb acts on, up to the first preposition or comma. */
export interface ObjectPhrase {
  readonly text: string;
  /** Skills, knowledge, confidence and the like, which nobody can see done; or nothing at all. */
  readonly abstract: boolean;
  /** "Better", "excellent": praise instead of a thing. */
  readonly evaluative: boolean;
}

/** The governing action of a statement; undefined where it has no verb that is known ("Communication skills"). */
export function findAction(text: string): Action | undefined {
  const start = afterLeadIn(text);
  const first = actionAt(text, start);
  const joined = first && first.kind !== 'observable' && /^ (?:and|&|\/) ?/.exec(text.slice(first.verbEnd));
  const second = joined ? actionAt(text, first.verbEnd + joined[0].length) : undefined;
  // "Develop and deliver three workshops": the second verb says what will be seen.
  return second?.kind === 'observable' ? second : first;
}

/** The action that is to bring it about: "improve X **by delivering** three workshops". */
export function findMeans(text: string): Action | undefined {
  for (const match of text.matchAll(/\b(?:by|through|via) (?=[a-z-]+ing\b)/gi)) {
    const action = actionAt(text, match.index + match[0].length);
    if (action?.gerund && action.kind === 'observable' && !action.object.abstract) return action;
  }
  return undefined;
}

const leadIn = new RegExp(String.raw`^(?:${alternatives([...words.leadIns, ...words.adverbs])})\b[\s,]{0,3}`, 'i');
const openingTime = /^(?:by|within|before|over|during|in|from|at) [^,:;]{1,60}(?:,| (?=i will|i'll|i am|to ))\s?/i;
const vaguePhrase = new RegExp(`^(?:${alternatives(words.vaguePhrases)})\\b`, 'i');
const vagueVerbs = new Set(Object.keys(words.vague));
const observableVerbs = new Set(words.observable);
const dependsOnObject = new Set(words.dependsOnObject);
const abstractNouns = new Set(words.abstractObjects);
const evaluative = new RegExp(`\\b(?:${alternatives(words.evaluativeAdjectives)})\\b`, 'i');
const longestLeadIns = 6;

function afterLeadIn(text: string): number {
  let at = openingTime.exec(text)?.[0].length ?? 0;
  for (let times = 0; times < longestLeadIns; times += 1) {
    const skipped = leadIn.exec(text.slice(at))?.[0].length;
    if (!skipped || at + skipped >= text.length) break;
    at += skipped;
  }
  return at;
}

function actionAt(text: string, start: number): Action | undefined {
  const rest = text.slice(start);
  const word = /^[a-z][a-z-]*/i.exec(rest)?.[0] ?? '';
  const bases = basesOf(word.toLowerCase());
  const verb = bases.find((base) => vagueVerbs.has(base) || observableVerbs.has(base));
  if (!verb) return undefined;
  const verbEnd = start + word.length;
  const phrase = vaguePhrase.exec(rest.replace(/^[a-z]+/i, verb))?.[0];
  const object = objectAfter(text.slice(verbEnd));
  const end = phrase ? verbEnd + phrase.length - verb.length : verbEnd;
  return { kind: kindOf(verb, phrase, object), verb, gerund: word.toLowerCase() !== verb, start, end, verbEnd, object };
}

function kindOf(verb: string, phrase: string | undefined, object: ObjectPhrase): Action['kind'] {
  if (phrase === undefined && !vagueVerbs.has(verb)) return 'observable';
  return phrase === undefined && dependsOnObject.has(verb) && !object.abstract && !object.evaluative
    ? 'unsure'
    : 'vague';
}

function objectAfter(text: string): ObjectPhrase {
  const [phrase = ''] = text.split(
    /[,;:.()\n]| (?:by|through|via|with|to|in|on|for|from|at|about|when|so|within|before|across|as|of|and)(?= |$)/i,
  );
  const object = phrase.trim();
  const head = object.split(' ').at(-1)?.toLowerCase() ?? '';
  return { text: object, abstract: !head || abstractNouns.has(head), evaluative: evaluative.test(object) };
}
