import type { Objective } from '../document/plan.ts';
import type { Prose } from '../document/prose.ts';
import { findTimescales, type Timescale } from '../language/timescales.ts';
import { text } from '../messages/index.ts';
import { doubtful, filledFields, placesOf, statedText, verdict, type Judge, type Verdict } from './judge.ts';

/** T: a point or a bounded period by which it is to be done, in the statement or under a label that asks for it. */
export const judgeTimeBound: Judge = (objective) => {
  const asked = filledFields(objective, 'timescale').map((field) => field.value);
  const verdicts = [
    ...asked.map((value) => judgeText(value, ['point', 'duration'])),
    ...[objective.statement, ...valuesOf(objective, 'specific', 'successCriteria')].map((prose) =>
      judgeText(prose, ['point']),
    ),
  ].filter((found) => found !== undefined);
  const best = verdicts.find((found) => found.state === 'met') ?? verdicts[0];
  if (best) return best;
  const [unread] = asked;
  if (unread) return doubtful(text('smart.timeBound.unread'), [unread.range]);
  return elsewhere(objective) ?? verdict('missing', text('smart.timeBound.missing'));
};

function judgeText(prose: Prose, counts: readonly Timescale['kind'][]): Verdict | undefined {
  const found = findTimescales(statedText(prose));
  const bounded = found.filter((time) => counts.includes(time.kind));
  if (bounded.length) return verdict('met', text('smart.timeBound.met'), placesOf(prose, bounded));
  const [weak] = found.filter((time) => ['impossible', 'open', 'frequency'].includes(time.kind));
  const words = weak && { words: prose.text.slice(weak.start, weak.end) };
  return words && verdict('partly', text(`smart.timeBound.${weak.kind}`, words), placesOf(prose, [weak]));
}

/** A date for a review or for one activity is something, but not the date of the objective. */
function elsewhere(objective: Objective): Verdict | undefined {
  for (const prose of [...valuesOf(objective, 'activity', 'review', undefined), ...objective.prose]) {
    const found = findTimescales(statedText(prose)).filter((time) => time.kind === 'point');
    if (found.length) return doubtful(text('smart.timeBound.elsewhere'), placesOf(prose, found));
  }
  return undefined;
}

function valuesOf({ fields }: Objective, ...kinds: (string | undefined)[]): Prose[] {
  return fields.filter((field) => kinds.includes(field.kind)).map((field) => field.value);
}
