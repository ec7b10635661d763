import { text } from '../../messages/index.ts';
import { stagesOf } from '../../rules/reflections.ts';
import { holds, type Cursor } from '../cursor.ts';
import { reflectionAt } from '../reflection-at.ts';
import type { Explainer } from './explanation.ts';

/** A stage of the model that a reflection follows: which it is, and what it asks. */
export const stages: Explainer = (cursor: Cursor) => {
  const here = reflectionAt(cursor);
  if (!here) return undefined;
  const { reflection, model } = here;
  const found = stagesOf(reflection, model).find(({ label }) => holds(label.prose.range, cursor.offset));
  const stage = found && model.stages[found.index];
  if (!stage) return undefined;
  const values = { number: found.index + 1, count: model.stages.length, model: cited(model) };
  const place = text(model.ordered ? 'help.stage' : 'help.stageOfMany', values);
  return { range: found.label.prose.range, text: `**${stage.name}** ${stage.question}\n\n${place}` };
};

/** "Gibbs' reflective cycle (1988)". */
function cited({ name, years: [year] }: { readonly name: string; readonly years: readonly number[] }): string {
  return year === undefined || name.includes(String(year)) ? name : `${name} (${year})`;
}
