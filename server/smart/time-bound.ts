import type { Objective } from '../document/plan.ts';
import type { Prose } from '../document/prose.ts';
import { remember } from '../document/remember.ts';
import { findTimescales, type Timescale } from '../language/timescales.ts';
import { text } from '../messages/index.ts';
import { doubtful, filledFields, placesOf, stated, verdict, type Judge, type Verdict } from './judge.ts';

/**
 * T: a point or a bounded period by which it is to be done, in the statement or under a label that asks for it. Where the words
 * may or may not set an end ("by the deadline", "from May"), the judge says so softly.
 */
export const judgeTimeBound: Judge = (objective) => {
  const asked = filledFields(objective, 'timescale').map((field) => field.value);
  const verdicts = [
    ...asked.map(judgeAnswer),
    ...[objective.statement, ...valuesOf(objective, 'specific', 'successCriteria')].map(judgeText),
  ].filter((found) => found !== undefined);
  const best = verdicts.find((found) => found.state === 'met') ?? verdicts.find((found) => found.doubt) ?? verdicts[0];
  if (best) return best;
  const [unread] = asked;
  if (unread) return doubtful(text('smart.timeBound.unread'), [unread.range]);
  return elsewhere(objective) ?? verdict('missing', text('smart.timeBound.missing'));
};

/** The times in an answer to "by when?": a day needs no preposition there ("the 15th"). */
export const timesInAnswer = remember((prose: Prose): readonly Timescale[] => {
  const asked = 'due: ';
  return findTimescales(asked + stated(prose).text).map((time) => ({
    ...time,
    start: Math.max(time.start - asked.length, 0),
    end: time.end - asked.length,
  }));
});

/** Under a label that asks by when, a length is an answer ("12 mths"). */
const judgeAnswer = remember((prose: Prose): Verdict | undefined => {
  const found = timesInAnswer(prose);
  const isAnswer = ({ kind, start, end }: Timescale) =>
    kind === 'point' || (kind === 'duration' && !/hour|hr/i.test(prose.text.slice(start, end)));
  return judge(prose, found, isAnswer);
});

const judgeText = remember((prose: Prose) =>
  judge(prose, findTimescales(stated(prose)), ({ kind }) => kind === 'point'),
);

function judge(prose: Prose, found: readonly Timescale[], counts: (time: Timescale) => boolean): Verdict | undefined {
  const bounded = found.filter(counts);
  if (bounded.length) return verdict('met', text('smart.timeBound.met'), placesOf(prose, bounded));
  const unsure = found.filter((time) => time.kind === 'unsure');
  if (unsure.length) return doubtful(text('smart.timeBound.unread'), placesOf(prose, unsure));
  const [weak] = found.filter((time) => ['impossible', 'open', 'frequency', 'unfilled'].includes(time.kind));
  const words = weak && { words: prose.text.slice(weak.start, weak.end) };
  return words && verdict('partly', text(`smart.timeBound.${weak.kind}`, words), placesOf(prose, [weak]));
}

/** A date for a review or for one activity is something, but not the date of the objective. */
function elsewhere(objective: Objective): Verdict | undefined {
  for (const prose of [...valuesOf(objective, 'activity', 'review', undefined), ...objective.prose]) {
    const found = findTimescales(stated(prose)).filter(
      // In an account "by the time I came out" tells when something was, and plans nothing.
      ({ kind, start, end }) => kind === 'point' && !/^by the time /i.test(prose.text.slice(start, end)),
    );
    if (found.length) return doubtful(text('smart.timeBound.elsewhere'), placesOf(prose, found));
  }
  return undefined;
}

function valuesOf({ fields }: Objective, ...kinds: (string | undefined)[]): Prose[] {
  return fields.filter((field) => kinds.includes(field.kind)).map((field) => field.value);
}
