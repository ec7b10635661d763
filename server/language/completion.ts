import verbs from '../lexicon/verbs.json' with { type: 'json' };
import type { Range } from '../document/prose.ts';
import { findAction, findMeans, products, type Action } from './actions.ts';
import { intentions } from './clause.ts';
import type { ObjectPhrase } from './objects.ts';
import { PhraseList } from './phrase-list.ts';
import { finder, lowerCase, type Phrase } from './phrase.ts';
import { findTimescales } from './timescales.ts';

/**
 * What will be there or done afterwards, so that anyone can say "done": a verb that comes to an end and one thing it ends with
 * ("publish a guide", "pass the certificate", "become a team leader"), or an act that is done so often ("hold weekly job clubs").
 */
export const findCompletion = finder((phrase): Range | undefined => {
  for (const { start, clause } of intentions(phrase)) {
    for (const action of [findAction(clause), findMeans(clause)]) {
      const found = action && completionOf(action, clause);
      if (found) return { start: found.start + start, end: found.end + start };
    }
  }
  return undefined;
});

const ends = new Set(verbs.telic);
const closing = new Set(verbs.closing);
const singleEvents = new Set(verbs.singleEvents);
const becoming = new Set(verbs.becoming);
const changing = new Set(verbs.changing);
const acts = new Set([...verbs.activity, ...verbs.observable, ...verbs.telic].filter((verb) => !changing.has(verb)));
const one = /^(?:up |out |off |together |on |in )?(?:an?|one|1|another|the first|my first|1st|first)\b/;
const definite = /^(?:up |out |off |together |on |in )?(?:the|my|our|its|his|her|their|this|that|these|those)\b/;
/** A verb in its passive form that names a state others can see. */
const appointed = /^(?:promoted|qualified|certified|accredited|appointed|hired|registered|elected)$/;
const events = new PhraseList(verbs.eventNouns);
const recurs = /\b(?:weekly|monthly|daily|regular|quarterly|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/;
/** "The June conference" is one. */
const dated =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|next|annual|easter|spring|summer|autumn|winter) /;

function completionOf(action: Action, phrase: Phrase): Range | undefined {
  const { text, lower } = phrase;
  const { verb, kind, object, start, verbEnd } = action;
  const range = { start, end: Math.max(verbEnd, verbEnd + 1 + object.text.length) };
  const place = { start: range.start, end: Math.min(range.end, text.length) };
  if (becoming.has(verb) && !object.evaluative && (becomes(object.text) || climbs.test(text.slice(verbEnd))))
    return place;
  if (verb === 'have' && hasDone.test(lower.slice(verbEnd))) return place;
  if (appointed.test(lower.slice(start, verbEnd))) return place;
  if (kind === 'vague' || object.abstract || object.evaluative || !object.text) return undefined;
  if (acts.has(verb) && findTimescales(phrase).some((time) => time.kind === 'frequency')) return place;
  if (object.generic || (verb === 'put' && !/^ (?:together|up|on|in place)\b/.test(text.slice(verbEnd))))
    return undefined;
  // "Review every care plan by November": all of them, and an end.
  const allByThen =
    /^(?:every|each|all) /i.test(object.text) && findTimescales(phrase).some((time) => time.kind === 'point');
  return ends.has(verb) && (allByThen || isBounded(verb, object)) ? place : undefined;
}

/** "Have my article published", "have every file checked". */
const hasDone =
  /^ [^,.;]{3,80} (?:published|done|checked|signed|signed off|completed|in place|ready|written|approved|agreed|finished|set up|delivered|accepted|passed|in my hand)\b/;

/** "Move up from Adviser to Senior Adviser". */
const climbs = /^ (?:my way )?from [^,.;]{2,40} to (?:an? )?[A-Z]/;

/** One thing, or the one that is meant; a series such as "the Thursday job club" has no end, so for what recurs only "a" or "one". */
function isBounded(verb: string, { text, named }: ObjectPhrase): boolean {
  const object = lowerCase(text);
  if (/^(?:more|new|other|further|some|many) /.test(object)) return false;
  if (one.test(object) || closing.has(verb)) return true;
  if (singleEvents.has(verb)) return dated.test(object) || (events.endsText(object) && !recurs.test(object));
  return definite.test(object) || products.endsText(object) || named;
}

/** "promoted", "a team leader", "Chief Officer": a state that others can see; not "a better leader", which is praise. */
function becomes(object: string): boolean {
  const lower = lowerCase(object);
  if (/\b(?:more|less|better)\b|^an? (?:expert|leader|role model|asset|team player|person)\b/.test(lower)) return false;
  return (
    /^(?:[a-z]+ly )?(?:certified|qualified|promoted|licensed|registered|accredited|hired|chartered|elected)\b/.test(
      lower,
    ) ||
    /^an? [a-z]/.test(lower) ||
    /^[A-Z]/.test(object)
  );
}
