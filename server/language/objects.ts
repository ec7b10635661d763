import words from '../lexicon/verbs.json' with { type: 'json' };
import { alternatives } from './match.ts';

/** What a verb acts on, up to the first preposition or comma. */
export interface ObjectPhrase {
  readonly text: string;
  /** Skills, knowledge, confidence and the like, which nobody can see done. */
  readonly abstract: boolean;
  /** "Better", "excellent": praise instead of a thing. */
  readonly evaluative: boolean;
  /** "Things", "tasks", "various activities": a thing that is not named. */
  readonly generic: boolean;
}

/** Reads the object that stands behind a verb. */
export function readObject(after: string): ObjectPhrase {
  const [phrase = ''] = after.split(boundary);
  const text = phrase.trim();
  const head =
    text
      .toLowerCase()
      .match(/[a-z'’-]+/g)
      ?.at(-1) ?? '';
  const bare = text.toLowerCase().replace(leading, '').replace(quantifier, '').trim();
  return {
    text,
    abstract: abstractNouns.has(head),
    evaluative: evaluative.test(text),
    generic: genericNouns.has(bare) || (quantifier.test(text.replace(leading, '')) && genericNouns.has(head)),
  };
}

const boundary =
  /[,;:.()\n]| (?:by|through|via|with|to|in|on|for|from|at|about|when|so|within|before|after|across|as|of|and|that|which|where|who|while|during|each|every)(?= |$)/i;
const leading = /^(?:the|my|our|your|their|his|her|an?|all|any|assigned|given) /i;
const quantifier = new RegExp(`^(?:${alternatives(words.quantifiers)})(?: |$)`, 'i');
const evaluative = new RegExp(`\\b(?:${alternatives(words.evaluativeAdjectives)})\\b`, 'i');
const abstractNouns = new Set(words.abstractObjects);
const genericNouns = new Set(words.genericObjects);
