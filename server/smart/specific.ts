import type { Objective } from '../document/plan.ts';
import { findAction, findMeans, type Action } from '../language/actions.ts';
import { findMeasures } from '../language/measures.ts';
import { text } from '../messages/index.ts';
import { doubtful, filledFields, placesOf, statedText, verdict, type Judge, type Verdict } from './judge.ts';

/** S: would two people who read it agree on what is to be done? A concrete action and its object, or a measure that pins it. */
export const judgeSpecific: Judge = (objective) => {
  const { statement } = objective;
  const stated = statedText(statement);
  if (!stated.trim()) return verdict('missing', text('smart.specific.empty'));
  const action = findAction(stated);
  const exact = exactBy(objective, stated);
  if (exact) return exact;
  const place = placesOf(statement, action ? [action] : []);
  if (action?.kind === 'observable') return observable(action, place);
  if (action?.kind === 'unsure') return verdict('met', text('smart.specific.met'), place);
  if (action)
    return verdict('missing', text('smart.specific.vague', { verb: stated.slice(action.start, action.end) }), place);
  return withoutVerb(stated);
};

/** A measure, a means or exact success criteria make even a vague statement exact. */
function exactBy(objective: Objective, stated: string): Verdict | undefined {
  const measures = findMeasures(stated).filter((measure) => measure.kind !== 'confirmation');
  const means = findMeans(stated);
  if (measures.length || means) {
    const places = placesOf(objective.statement, means ? [means] : measures);
    return verdict('met', text('smart.specific.exact'), places);
  }
  for (const field of filledFields(objective, 'specific', 'successCriteria')) {
    const found = findMeasures(statedText(field.value)).filter((measure) => measure.kind !== 'confirmation');
    if (found.length) return verdict('met', text('smart.specific.exactByCriteria'), placesOf(field.value, found));
  }
  return undefined;
}

function observable({ object, verb }: Action, place: Verdict['evidence']): Verdict {
  if (object.evaluative) return verdict('missing', text('smart.specific.praise', { object: object.text }), place);
  if (object.generic) return verdict('missing', text('smart.specific.generic', { object: object.text }), place);
  if (object.abstract) return doubtful(text('smart.specific.unsure', { verb }), place);
  return verdict('met', text('smart.specific.met'), place);
}

/** Words without a verb that is known: a bare topic is certain, anything longer is left in doubt. */
function withoutVerb(stated: string): Verdict {
  const topic = stated.trim().split(/\s+/).length <= 4;
  return topic ? verdict('missing', text('smart.specific.topic')) : verdict('partly', text('smart.specific.noVerb'));
}
