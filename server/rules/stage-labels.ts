import { plainLabel } from '../document/labels.ts';
import type { Prose } from '../document/prose.ts';
import { remember } from '../document/remember.ts';
import { reflectiveModels, type ReflectiveModel } from '../language/reflective-models.ts';

/** Whether a label names a stage of any model. */
export const isStage = remember(({ text }: Prose): boolean =>
  reflectiveModels.some((model) => stageIndex(text, model) >= 0),
);

/** Which stage of a model a label names: "2. Feelings", "Evaluation of the meeting", "Action plan – what next?"; -1 for none. */
export function stageIndex(label: string, model: ReflectiveModel): number {
  if (label.length > 80) return -1;
  const plain = plainLabel(label).replace(/^(?:my|the) /, '');
  const [side = ''] = plain.split(/ ?[:–—(,]/, 1);
  const names = stageNames.get(model) ?? [];
  const exact = names.findIndex((all) => all.includes(plain));
  return exact >= 0
    ? exact
    : names.findIndex((all) => all.includes(side) || all.some((name) => plain.startsWith(`${name} of `)));
}

const stageNames = new Map(
  reflectiveModels.map((model) => [model, model.stages.map(({ name, also }) => [name, ...also].map(plainLabel))]),
);
