import type { FieldKind, Objective } from '../document/plan.ts';
import { remember } from '../document/remember.ts';
import { filled } from '../evidence/evidence.ts';
import { tellsOfPast } from '../evidence/implementation-example.ts';
import { anyOfWords } from '../language/match.ts';
import cues from '../lexicon/account-cues.json' with { type: 'json' };

/** Whether the objective itself says what came of it. */
export const tellsOutcome = remember((objective: Objective): boolean => {
  if (filled(objective, ...outcomeKinds).length) return true;
  const reviewed = objective.fields.filter(({ kind, label }) => kind === 'review' || asksProgress.test(label.text));
  const values = reviewed.map(({ value }) => value);
  return (
    isAnswered.test(objective.statement.text) ||
    reviewed.some(({ label, value }) => asksProgress.test(label.text) && tellsOfPast(value.text)) ||
    [...objective.prose, ...values].some(({ text }) => isDone.test(text))
  );
});

/** The fields that say what came of an objective. */
export const outcomeKinds: readonly FieldKind[] = ['outcome', 'status', 'change'];

/** As the fix writes it where a table has no column for it. */
const isAnswered = /\boutcome: [^[\s]/i;
const asksProgress = /progress|evaluat|comment|record|complet|achiev/i;
const isDone = anyOfWords(cues.outcome, 'i');
