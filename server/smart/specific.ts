import type { Objective } from '../document/plan.ts';
import type { Prose } from '../document/prose.ts';
import { remember } from '../document/remember.ts';
import { findAction, findMeans, isConcrete, type Action } from '../language/actions.ts';
import { intentions } from '../language/clause.ts';
import { findCompletion } from '../language/completion.ts';
import { alternatives } from '../language/match.ts';
import { findMeasures, type Measure } from '../language/measures.ts';
import type { Phrase } from '../language/phrase.ts';
import { readObject } from '../language/objects.ts';
import words from '../lexicon/verbs.json' with { type: 'json' };
import { text } from '../messages/index.ts';
import { doubtful, filledFields, placesOf, stated, verdict, type Judge, type Verdict } from './judge.ts';

/** S: would two people who read it agree on what is to be done? A concrete action and its object, or a measure that pins it. */
export const judgeSpecific: Judge = (objective) => {
  const { statement } = objective;
  if (!stated(statement).text.trim()) return verdict('missing', text('smart.specific.empty'));
  const verdicts = judgeStatement(statement);
  const met = verdicts.find(({ state }) => state === 'met') ?? exactByCriteria(objective);
  return met ?? verdicts[0] ?? verdict('missing', text('smart.specific.topic'));
};

const judgeStatement = remember((statement: Prose) =>
  intentions(stated(statement)).map(({ start, clause }) => judgeClause(statement, clause, start)),
);

/** One statement of what is intended; `offset` is where it begins in the whole statement. */
function judgeClause(statement: Prose, clause: Phrase, offset: number): Verdict {
  const { text: words } = clause;
  const places = (found: readonly { start: number; end: number }[]) =>
    placesOf(
      statement,
      found.map(({ start, end }) => ({ start: start + offset, end: end + offset })),
    );
  const action = findAction(clause);
  const pinned = exactBy(clause, action);
  if (pinned) return verdict('met', text('smart.specific.exact'), places([pinned]));
  if (!action) return withoutVerb(words);
  if (action.kind === 'vague') {
    return verdict(
      'missing',
      text('smart.specific.vague', { verb: words.slice(action.start, action.end) }),
      places([action]),
    );
  }
  const { object, verb } = action;
  if (object.evaluative)
    return verdict('missing', text('smart.specific.praise', { object: object.text }), places([action]));
  if (object.generic)
    return verdict('missing', text('smart.specific.generic', { object: object.text }), places([action]));
  const numbers = findMeasures(clause).filter(isNumber);
  if (!numbers.length && isOpenEnded(action, words))
    return verdict('missing', text('smart.specific.generic', { object: object.text }), places([action]));
  // How long is spent on it does not say what it is.
  const isEmpty = object.abstract && !object.named && !handling.has(verb) && (!numbers.length || verb === 'spend');
  if (isEmpty || says(words.slice(action.verbEnd)) === '')
    return doubtful(text('smart.specific.unsure', { verb }), places([action]));
  return verdict('met', text('smart.specific.met'), places([action]));
}

/** "Reduce waste", "differentiate my lessons effectively": a direction or praise, and no end to it. */
function isOpenEnded({ verb, verbEnd, object }: Action, clause: string): boolean {
  const after = clause
    .slice(verbEnd)
    .replace(/[\s.!]{1,5}$/, '')
    .trim();
  return praised.test(after) || (changing.has(verb) && after === object.text && after.split(' ').length <= 3);
}

const praised = new RegExp(`^(?:well|better)(?: |$)|(?:^| )(?:${alternatives(words.praisingAdverbs)})(?:$|[ ,])`, 'i');
const changing = new Set(words.changing);

/** What stands behind the verb besides how it is done: nothing in "exercise regularly". */
function says(after: string): string {
  return after.replace(/\b(?!independently\b)[a-z]+ly\b|[^\p{L}\d]/giu, '');
}

/** What makes even a vague verb exact: how it will be brought about, what will be there, or a number of something that is named. */
function exactBy(clause: Phrase, action: Action | undefined): { start: number; end: number } | undefined {
  const means = findMeans(clause);
  if (means) return means;
  const [measure] = findMeasures(clause).filter(isNumber);
  // "90% of my plans to be reviewed": the number itself leads.
  if (measure && ((measure.start === 0 && measure.kind === 'target') || rises.test(clause.lower))) return measure;
  if (action?.kind !== 'vague') return undefined;
  const isCountable = quantifiable.has(action.verb) && isConcrete(action.object);
  return (isCountable ? measure : undefined) ?? findCompletion(clause);
}

function exactByCriteria(objective: Objective): Verdict | undefined {
  for (const field of filledFields(objective, 'specific', 'successCriteria')) {
    const found = findMeasures(stated(field.value)).filter(({ kind }) => kind !== 'confirmation');
    if (found.length) return verdict('met', text('smart.specific.exactByCriteria'), placesOf(field.value, found));
  }
  return undefined;
}

/** Words without a verb that is known: a bare topic is certain; "fewer late referrals", "a signed agreement" name a thing. */
function withoutVerb(clause: string): Verdict {
  const named = clause.trim().split(/\s+/).length >= 3 && isConcrete(readObject(` ${clause.trim()}`));
  if (named) return verdict('met', text('smart.specific.met'));
  const topic = clause.trim().split(/\s+/).length <= 4;
  return topic ? verdict('missing', text('smart.specific.topic')) : doubtful(text('smart.specific.noVerb'));
}

function isNumber({ kind }: Measure): boolean {
  return kind === 'target' || kind === 'count';
}

/** From a figure to a figure pins even satisfaction. */
const rises = /\bfrom (?:an? )?(?:average of )?[£$]?\d[\d.,]*%?(?: [a-z]+){0,3} to [£$]?\d/;
/** Verbs that say what is done even with something abstract: research can be presented, services can be mapped. */
const handling = new Set(words.handling);
const quantifiable = new Set(words.quantifiable);
