import type { Objective } from '../document/plan.ts';
import type { FieldKind } from '../document/plan.ts';
import type { Place } from '../document/place.ts';
import type { Prose } from '../document/prose.ts';
import phrases from '../lexicon/links.json' with { type: 'json' };
import { alternatives, findAll } from '../language/match.ts';
import { filledFields, placesOf, statedText } from './judge.ts';

/** Where an objective says that it serves an aim of the organisation: under a label, by the aim's id (`ids` are those of the plan), or in words. */
export function linksToAims(objective: Objective, ids: readonly string[]): Place[] {
  const byId = ids.length ? [new RegExp(`\\b(?:${alternatives(ids)})\\b`, 'g')] : [];
  return [...labelled(objective, 'aims'), ...inWords(objective, [...byId, words.aims])];
}

/** Where an objective says what it has to do with the learner's role. */
export function linksToRole(objective: Objective): Place[] {
  return [...labelled(objective, 'role'), ...inWords(objective, [words.role])];
}

/** Where an objective says what makes it possible: resources, support, who agreed it. */
export function supportOf(objective: Objective): Place[] {
  return [...labelled(objective, 'resources', 'achievable'), ...inWords(objective, [words.achievable])];
}

export function labelled(objective: Objective, ...kinds: FieldKind[]): Place[] {
  return filledFields(objective, ...kinds).map((field) => field.value.range);
}

function inWords(objective: Objective, forms: readonly RegExp[]): Place[] {
  const texts: Prose[] = [objective.statement, ...objective.prose, ...objective.fields.map((field) => field.value)];
  return texts.flatMap((prose) => forms.flatMap((form) => placesOf(prose, findAll(form, statedText(prose)))));
}

const words = {
  achievable: phraseForm(phrases.achievable),
  role: phraseForm(phrases.role),
  aims: phraseForm(phrases.aims),
};

function phraseForm(list: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${alternatives(list)})\\b`, 'gi');
}
