import type { Analysis } from '../analysis.ts';
import { reflectiveModels } from '../language/reflective-models.ts';
import {
  newEntryRequest,
  nextStepRequest,
  reflectionChoicesRequest,
  type ChecklistParams,
  type Insertion,
  type NewEntryParams,
  type NextStep,
  type ReflectionChoices,
} from '../protocol.ts';
import type { CivilDate } from '../language/calendar.ts';
import type { Feature } from './feature.ts';
import { asSnippet } from './snippet.ts';

/** Our own requests: a new review, feedback or reflection in its place, and the one thing to do next. What they need is loaded with the first. */
export const livingPlan: Feature = {
  capabilities: () => ({}),
  register({ connection, workspace }) {
    connection.onRequest(newEntryRequest, async (params: NewEntryParams): Promise<Insertion | null> => {
      const { document, analysis } = await workspace.open(params.uri);
      if (!document || analysis?.plan.kind !== 'plan') return null;
      const { range, text } = await newEntry(analysis, workspace.today(), params);
      return { version: document.version, position: document.positionAt(range.start), snippet: asSnippet(text) };
    });
    connection.onRequest(reflectionChoicesRequest, async ({ uri }: ChecklistParams) => {
      const { analysis } = await workspace.open(uri);
      return analysis?.plan.kind === 'plan' ? choicesOf(analysis) : null;
    });
    connection.onRequest(nextStepRequest, async ({ uri }: ChecklistParams): Promise<NextStep | null> => {
      const { whatNext } = await import('../moves/index.ts');
      const { analysis } = await workspace.open(uri);
      return analysis?.plan.kind === 'plan' ? whatNext(analysis) : null;
    });
  },
};

async function newEntry({ plan }: Analysis, today: CivilDate, params: NewEntryParams) {
  const { kind, model: id, isApart } = params;
  const { newFeedback, newReflection, newReview, reflectionFile } = await import('../moves/index.ts');
  if (kind === 'review') return newReview(plan, today);
  if (kind === 'feedback') return newFeedback(plan, today);
  const model = reflectiveModels.find((one) => one.id === id);
  if (!model) throw new Error(`There is no model ${String(id)}.`);
  const objective = plan.objectives.find((one) => one.id === params.objective);
  if (isApart) return { range: { start: 0, end: 0 }, text: reflectionFile(plan, model, objective, today) };
  return newReflection(plan, model, objective);
}

function choicesOf({ plan }: Analysis): ReflectionChoices {
  return {
    models: reflectiveModels.map(({ id, name, stages }) => ({
      id,
      name,
      stages: stages.map((stage) => stage.name).join(', '),
    })),
    objectives: plan.objectives.map(({ id, statement }) => ({ id, statement: statement.text })),
  };
}
