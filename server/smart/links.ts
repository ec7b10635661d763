import type { Objective } from '../document/plan.ts';
import type { FieldKind } from '../document/plan.ts';
import type { Place } from '../document/place.ts';
import type { Prose } from '../document/prose.ts';
import { remember } from '../document/remember.ts';
import phrases from '../lexicon/links.json' with { type: 'json' };
import { phraseCue } from '../language/cues.ts';
import { alternatives, findAll } from '../language/match.ts';
import { Pattern } from '../language/pattern.ts';
import { filledFields, placesOf, stated } from './judge.ts';

/** Where an objective says that it serves an aim of the organisation: under a label, by the aim's id (`ids` are those of the plan), or in words. */
export function linksToAims(objective: Objective, ids: readonly string[]): Place[] {
  const byId = ids.length ? new RegExp(`\\b(?:${alternatives(ids)})\\b`, 'g') : undefined;
  return [...labelled(objective, 'aims'), ...inWords(objective, words.aims, byId)];
}

/** Where an objective says what it has to do with the learner's role. */
export function linksToRole(objective: Objective): Place[] {
  return [...labelled(objective, 'role'), ...inWords(objective, words.role)];
}

/** Where an objective says what makes it possible: resources, support, who agreed it. */
export function supportOf(objective: Objective): Place[] {
  return [...labelled(objective, 'resources', 'achievable'), ...inWords(objective, words.achievable)];
}

export function labelled(objective: Objective, ...kinds: FieldKind[]): Place[] {
  return filledFields(objective, ...kinds).map((field) => field.value.range);
}

function inWords({ statement, prose, fields }: Objective, find: Find, byId?: RegExp): Place[] {
  const texts: Prose[] = [statement, ...prose, ...fields.map((field) => field.value)];
  const found: Place[] = [];
  for (const one of texts) {
    if (byId) found.push(...placesOf(one, findAll(byId, stated(one).text)));
    found.push(...find(one));
  }
  return found;
}

type Find = (prose: Prose) => readonly Place[];

const words = {
  achievable: anyOf(phrases.achievable),
  role: anyOf(phrases.role),
  aims: anyOf(phrases.aims),
};

function anyOf(list: readonly string[]): Find {
  const form = new Pattern(`\\b(?:${alternatives(list)})\\b`, [phraseCue(list)]);
  return remember((prose) => placesOf(prose, form.findIn(stated(prose))));
}
