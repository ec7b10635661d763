import words from '../lexicon/verbs.json' with { type: 'json' };
import { alternatives } from './match.ts';
import { lowerCase } from './phrase.ts';
import { jointed } from './joints.ts';

/** What a verb acts on, up to the first preposition or comma. */
export interface ObjectPhrase {
  readonly text: string;
  /** Skills, knowledge, confidence and the like, which nobody can see done. */
  readonly abstract: boolean;
  /** It holds a name or an acronym ("the OARS skills"), which makes any noun exact for a verb that says what is done with it. */
  readonly named: boolean;
  /** "Better", "excellent": praise instead of a thing. */
  readonly evaluative: boolean;
  /** "Things", "three areas", "development activities": a thing that is not named. */
  readonly generic: boolean;
}

/** Reads the object that stands behind a verb; `lower` is the same text in small letters. */
export function readObject(after: string, lower = lowerCase(after)): ObjectPhrase {
  const from = [particle, amount, share].reduce((at, form) => at + skipped(form, lower.slice(at)), 0);
  const rest = lower.slice(from);
  const phrase = rest.slice(0, boundary.exec(rest)?.index);
  const thing = phrase.replace(adverbs, '');
  const indent = thing.length - thing.trimStart().length;
  const text = after.slice(from + indent, from + thing.trimEnd().length);
  const behind = lower.slice(after.indexOf(text) + text.length);
  const plain = lowerCase(text);
  const words = plain.match(/[a-z'’-]+/g) ?? [];
  const [head = ''] = words.reverse();
  const bare = plain.replace(leading, '').replace(leading, '').trim();
  return {
    text,
    abstract: abstractNouns.has(head) || abstractNouns.has(beforeGerund(plain)),
    named: isNamed(text),
    evaluative: evaluative.test(phrase),
    generic: unnamed.test(bare) || (isUnnamed(text, bare, words) ? !detail.test(behind) : isOpen(plain, behind)),
  };
}

/** How much of a form stands in front, but for the space that it ends with. */
function skipped(form: RegExp, text: string): number {
  return Math.max((form.exec(text)?.[0].length ?? 0) - 1, 0);
}

function isNamed(text: string): boolean {
  return /(?:^| )(?:[A-Z][\w&-]+|v\d)/.test(text);
}

function isUnnamed(text: string, bare: string, [head = '', modifier = '']: readonly string[]): boolean {
  if (bare === '') return text !== '' && !number.test(lowerCase(text));
  if (genericNouns.has(head) && genericModifiers.has(modifier)) return !isNamed(text);
  return genericNouns.has(bare);
}

/** "More books", "new friends" and nothing else: how many, and which? */
function isOpen(text: string, behind: string): boolean {
  if (text === '') return /^ (?:more|better)\b/.test(behind);
  return (
    /^(?:more|new|other|further|additional) [\w-]+$/.test(text) &&
    !/[a-z]{2}/.test(behind.replace(/ (?:this|next) [a-z]+/, ''))
  );
}

/** "Feedback **from participants**" names what would else be any feedback; a time or "of" does not. */
const detail =
  /^ (?:from|with|for|about|on|after|at) (?!the (?:future|end|year)\b|time\b|my own|a (?:regular|weekly|daily)|an ongoing|(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\d)[a-z]/;
const number = /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|both)\b/;
const unnamed = /^(?:(?:some|any|every)thing\b|what i(?:['’]ve| have)? learn|whatever\b)/;

/** "First-hand experience supporting clients": what is gained is the experience. */
function beforeGerund(text: string): string {
  return / (?<=([a-z'’-]+) )[a-z]+ing\b/.exec(text)?.[1] ?? '';
}

const boundary =
  /[,;:.()\n]| (?:by|through|via|with|to|in|on|for|from|at|about|when|so|within|before|after|across|as|of|and|that|which|where|who|while|during|between|until|past|into|onto|without|under|over|towards|against|alongside)(?= |$)|(?<=\S) (?:each|every)(?= )| (?:an?|per) (?:day|week|fortnight|month|quarter|term|year)\b/;
/** "Apply for a place", "present at the conference": the preposition belongs to the verb. */
const particle = jointed(
  /^ (?:(?:up|off|out|together) )?(?:for|to|towards|on|in|with|at|about|from|into|through) (?!(?:at least |up to )?(?:\d{1,3}|an?|half an?|one|two|three|five|ten|thirty) (?:minutes?|mins|hours?|days?|weeks?|months?|years?)\b)/,
);
/** "Spend two hours a week on …", "20 minutes of …": the amount says how much, not what. */
const amount = jointed(
  /^ (?:[\w-]+ ){1,3}?(?:minutes?|hours?|time|range|series|variety|couple|lot) (?:(?:a|an|per|each|every) [a-z]+ )?(?:of|on|at|with|in|for|doing) /,
);
/** "Get 8 of my customers into work": the customers are meant. */
const share =
  /^ (?:at least |up to )?(?:\d{1,4}%?|half|most|all|one|two|three|four|five|six|seven|eight|nine|ten) of (?=(?:the|my|our) )/;
/** "Completing tasks successfully": how, not what. */
const adverbs = /(?: (?:[a-z]{3,20}ly|well|better|more|on time|once|twice|up|down|off|out)){1,3}$/;
const leading = new RegExp(
  String.raw`^(?:(?:the|my|our|your|their|his|her|an?|all|any|assigned|given|regular|weekly|bi-weekly|monthly|daily|\d{1,4}%?\+?|${alternatives(words.quantifiers)})(?: |$)){1,5}`,
);
const evaluative = new RegExp(
  `(?<![\\w-])(?:better\\b(?!-)|(?:high[- ]quality|excellent|great)$|a more [a-z]|(?:${alternatives(words.evaluativeAdjectives)})(?= [a-z]))`,
);
const abstractNouns = new Set(words.abstractObjects);
const genericNouns = new Set(words.genericObjects);
const genericModifiers = new Set(words.genericModifiers);
