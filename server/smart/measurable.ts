import type { Field } from '../document/plan.ts';
import { findMeasures } from '../language/measures.ts';
import { text } from '../messages/index.ts';
import { filledFields, placesOf, stated, verdict, type Judge } from './judge.ts';

/** M: could anyone say afterwards "done" or "not done"? A measure in the statement, or success criteria that can be checked. */
export const judgeMeasurable: Judge = (objective) => {
  const { statement } = objective;
  const firm = findMeasures(stated(statement)).filter(({ kind }) => kind !== 'confirmation');
  if (firm.length) return verdict('met', text('smart.measurable.met'), placesOf(statement, firm));
  const criteria = filledFields(objective, 'successCriteria', 'evidence', 'specific');
  for (const field of criteria) {
    const found = measuresIn(field);
    if (found.length) return verdict('met', text('smart.measurable.criteria'), found);
  }
  const [first] = criteria;
  if (first) return verdict('partly', text('smart.measurable.unclear'), [first.value.range]);
  return verdict('missing', text('smart.measurable.missing'));
};

function measuresIn({ value }: Field) {
  return placesOf(value, findMeasures(stated(value)));
}
