import measures from '../lexicon/measures.json' with { type: 'json' };
import words from '../lexicon/verbs.json' with { type: 'json' };
import { clauseStart } from './clause.ts';
import { alternatives } from './match.ts';
import { readObject, type ObjectPhrase } from './objects.ts';
import { PhraseList } from './phrase-list.ts';
import { finder, lowerCase, type Phrase } from './phrase.ts';
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

/** The governing action of a statement; undefined where no verb was recognised ("Communication skills"). */
export const findAction = finder((phrase): Action | undefined => {
  const { at, led } = clauseStart(phrase);
  return governing(phrase, at, led);
});

/** The action that is to bring it about: "improve X **by delivering** three workshops". */
export const findMeans = finder((phrase): Action | undefined => {
  for (const match of phrase.lower.matchAll(/\b(?:by|through|via) (?:[a-z]+ly )?(?=[a-z-]+ing\b)/g)) {
    const action = governing(phrase, match.index + match[0].length, true);
    if (action?.gerund && action.kind === 'observable' && isConcrete(action.object)) return action;
  }
  return undefined;
});

/** Whether an object is a thing that two people would recognise: neither a quality, nor praise, nor "things". */
export function isConcrete({ text, abstract, evaluative, generic }: ObjectPhrase): boolean {
  return text !== '' && !abstract && !evaluative && !generic;
}

/** The action that begins here, or the second of two: "develop and **deliver** three workshops" says with it what will be seen. */
function governing(phrase: Phrase, start: number, led: boolean): Action | undefined {
  const first = actionAt(phrase, start, led);
  const joined =
    first &&
    (first.kind !== 'observable' || !first.object.text) &&
    /^ (?:and|&|\/|or) ?/.exec(phrase.text.slice(first.verbEnd));
  const second = joined ? actionAt(phrase, first.verbEnd + joined[0].length, false) : undefined;
  if (second?.kind !== 'observable') return first;
  // "Write and circulate a form": what both act on stands behind the second.
  return first?.kind === 'observable' ? { ...first, object: second.object } : second;
}

const vaguePhrases = new PhraseList(words.vaguePhrases);
const beingVerbs = new Set(['be', 'become', 'feel', 'stay', 'grow', 'get', 'remain']);
const state = new RegExp(
  String.raw`^(?:(?:be|become|feel|stay|grow) (?:an? )?(?:a bit |much |even )?(?:more|less|better)|[a-z]+ (?:(?:a|an|more|less|much|very|really|a bit|even|the) ){0,3}(?:${alternatives(words.states)}))\b`,
);
const bettering = new Set(['improve', 'enhance', 'strengthen', 'boost']);
const quantifiable = new Set(words.quantifiable);
const improving = new Set(words.improving);
/** Things that will be there afterwards, one or several. */
export const products = new PhraseList(measures.products.flatMap((product) => [product, `${product}s`]));
const states = new Set(words.states);
const vagueVerbs = new Set(Object.keys(words.vague));
const knownVerbs = new Set([...words.observable, ...words.telic, ...words.activity, ...vagueVerbs]);
const dependsOnObject = new Set(words.dependsOnObject);

/** The action whose verb stands at `start`; `led`: something in front shows that a verb follows. */
export function actionAt(phrase: Phrase, start: number, led: boolean): Action | undefined {
  const word = /^[a-z][a-z'’-]*/.exec(phrase.lower.slice(start))?.[0] ?? '';
  const bases = basesOf(word);
  const known = bases.find((base) => knownVerbs.has(base));
  const verbEnd = start + word.length;
  const after = phrase.text.slice(verbEnd);
  const lowerAfter = phrase.lower.slice(verbEnd);
  const passive = word === 'be' || word === 'being' ? /^ (?=[a-z]+ed\b)/.exec(after) : null;
  const done = passive && actionAt(phrase, verbEnd + 1, true);
  if (done?.kind === 'observable' && !states.has(after.trim().split(' ')[0] ?? '')) return done;
  const verb = known ?? (word && (led || looksLikeVerb(word, lowerAfter)) ? bases[0] : undefined);
  if (!verb) return undefined;
  const vague = vaguePhraseAt(verb, lowerAfter);
  const object = readObject(after, lowerAfter);
  const end = vague ? verbEnd + vague.length - verb.length : verbEnd;
  return { kind: kindOf(verb, vague, object), verb, gerund: word !== verb, start, end, verbEnd, object };
}

function vaguePhraseAt(verb: string, after: string): string | undefined {
  const [phrase] = vaguePhrases.startsOf(verb + after);
  return phrase ?? (beingVerbs.has(verb) ? state.exec(verb + after)?.[0] : undefined);
}

/** An unknown first word is a verb where what follows is what verbs take: "Crochet a …", "Meditating for …"; not "Record keeping". */
function looksLikeVerb(word: string, after: string): boolean {
  const next =
    /^ (?:an?|the|my|our|his|her|their|your|this|that|these|those|all|each|every|one|two|three|four|five|six|up|out|off|into|for|at least|\d)\b/;
  return next.test(after) && !/(?:tion|ness|ment|ity|ship|skills|ance|ence)$/.test(word);
}

function kindOf(verb: string, phrase: string | undefined, object: ObjectPhrase): Action['kind'] {
  if (phrase !== undefined) return 'vague';
  if (!vagueVerbs.has(verb)) return 'observable';
  // "Keep my files organised" wishes for a state.
  if (states.has(object.text.split(' ').at(-1) ?? '')) return 'vague';
  // "Improve my English": a possession of one word is a skill, unless it is a thing such as a CV.
  const thing = lowerCase(object.text);
  const isProduct = products.endsText(thing);
  const skill = improving.has(verb) && /^(?:my|our|his|her|their|your) (?:[\w-]+ )?[\w-]+$/.test(thing) && !isProduct;
  const isThing = dependsOnObject.has(verb) || (quantifiable.has(verb) && !bettering.has(verb) && isProduct);
  return isThing && isConcrete(object) && !skill ? 'unsure' : 'vague';
}
