import type { Field } from '../document/plan.ts';
import { findAction } from '../language/actions.ts';
import { findMeasures } from '../language/measures.ts';
import { text } from '../messages/index.ts';
import { filledFields, placesOf, statedText, verdict, type Judge } from './judge.ts';

/** M: could anyone say afterwards "done" or "not done"? A measure in the statement, or success criteria that can be checked. */
export const judgeMeasurable: Judge = (objective) => {
  const { statement } = objective;
  const verb = findAction(statedText(statement))?.start;
  // "Complete …" is what will be done; only "… complete and signed off" confirms it.
  const stated = findMeasures(statedText(statement)).filter(
    (measure) => measure.kind !== 'confirmation' || measure.start !== verb,
  );
  const firm = stated.filter((measure) => measure.kind !== 'confirmation');
  if (firm.length) return verdict('met', text('smart.measurable.met'), placesOf(statement, firm));
  const criteria = filledFields(objective, 'successCriteria', 'evidence', 'specific');
  for (const field of criteria) {
    const found = measuresIn(field);
    if (found.length) return verdict('met', text('smart.measurable.criteria'), found);
  }
  const [first] = criteria;
  if (first) return verdict('partly', text('smart.measurable.unclear'), [first.value.range]);
  if (stated.length) return verdict('partly', text('smart.measurable.confirmed'), placesOf(statement, stated));
  return verdict('missing', text('smart.measurable.missing'));
};

function measuresIn({ value }: Field) {
  return placesOf(value, findMeasures(statedText(value)));
}
