import { findCompletion } from './completion.ts';
import { findAll } from './match.ts';
import { confirmation, measureForms, type MeasureKind } from './measure-forms.ts';
import { finder, type Phrase } from './phrase.ts';
import { Taken } from './taken.ts';
import { findTimescales } from './timescales.ts';

/** A measure in a phrase, by offsets from its start. */
export interface Measure {
  readonly kind: MeasureKind;
  readonly start: number;
  readonly end: number;
}

/** Every measure in an English phrase, in order. Dates, ordinals, ages and levels of a course are none. */
export const findMeasures = finder(measuresOf);

function measuresOf(phrase: Phrase): readonly Measure[] {
  const { lower, cues } = phrase;
  const [times, measures] = [new Taken(lower.length), new Taken(lower.length)];
  for (const { kind, start, end } of findTimescales(phrase))
    if (kind !== 'frequency' && kind !== 'duration') times.take(start, end);
  const found: Measure[] = [];
  const add = (measure: Measure) => {
    const { kind, start, end } = measure;
    if (kind === 'count' && /^.{0,2}(?:the|these|those) $/.test(lower.slice(Math.max(0, start - 6), start))) return;
    if (!measures.isFree(start, end)) return;
    measures.take(start, end);
    found.push(measure);
  };
  for (const [kind, form] of measureForms) {
    if (!form.mayMatch(cues)) continue;
    for (const { start, end } of findAll(form.expression, lower))
      if (times.isFree(start, end)) add({ kind, start, end });
  }
  const completion = findCompletion(phrase);
  if (completion) add({ kind: 'product', ...completion });
  if (confirmation.mayMatch(cues))
    for (const { start, end } of findAll(confirmation.expression, lower)) add({ kind: 'confirmation', start, end });
  return found.sort((a, b) => a.start - b.start);
}
