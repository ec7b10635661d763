import { plainLabel } from '../document/labels.ts';
import type { Prose } from '../document/prose.ts';
import { remember } from '../document/remember.ts';
import { reflectiveModels, type ReflectiveModel } from '../language/reflective-models.ts';

/** Whether a label names a stage of any model. */
export const isStage = remember(({ text }: Prose): boolean =>
  reflectiveModels.some((model) => stagesNamed(text, model).length > 0),
);

/**
 * Which stages of a model a label names, by their numbers from 0: "2. Feelings", "Evaluation of the meeting", "Stage 6 - Action plan: what
 * next?", and two of them in "Evaluation and analysis".
 */
export function stagesNamed(label: string, model: ReflectiveModel): number[] {
  if (label.length > 80) return [];
  const names = stageNames.get(model) ?? [];
  const whole = plainStage(label);
  const exact = names.findIndex((all) => all.includes(whole));
  if (exact >= 0) return [exact];
  const joined = whole.split(/ and | & | ?[/+,] ?/).map((one) => names.findIndex((all) => all.includes(one)));
  if (joined.every((index) => index >= 0)) return joined;
  for (const side of label.split(sides)) {
    const named = names.findIndex((all) => all.includes(plainStage(side)));
    if (named >= 0) return [named];
  }
  const begun = names.findIndex((all) =>
    all.some((name) => about.some((word) => whole.startsWith(`${name} ${word} `))),
  );
  return begun >= 0 ? [begun] : [];
}

/** Without "the", "my" and "Stage 2:", which some write and some leave out. */
function plainStage(label: string): string {
  return plainLabel(label)
    .replace(/^stage (?:\d|one|two|three|four|five|six)\b[\s.:)]{0,3}/, '')
    .replace(/\b(?:the|my|our) /g, '');
}

const sides = / [-–—] |[:–—(),]/;
const about = ['of', 'about', 'for', 'on'];
const stageNames = new Map(
  reflectiveModels.map((model) => [model, model.stages.map(({ name, also }) => [name, ...also].map(plainStage))]),
);
