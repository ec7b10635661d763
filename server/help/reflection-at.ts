import type { ReflectiveModel } from '../language/reflective-models.ts';
import { modelOf, reflectionsIn, type Reflection } from '../rules/reflections.ts';
import type { Cursor } from './cursor.ts';

/** The reflection that the cursor is in, or in the blank lines below, and the model that it follows. */
export function reflectionAt({
  plan,
  offset,
  line,
}: Cursor): { reflection: Reflection; model: ReflectiveModel } | undefined {
  const around = plan.reflections
    .flatMap(reflectionsIn)
    .filter(({ range }) => range.start <= offset)
    .filter(({ range }) => range.end >= line.start || !plan.text.slice(range.end, line.start).trim());
  const reflection = around.reduce<Reflection | undefined>(
    (found, one) => (found && found.range.start > one.range.start ? found : one),
    undefined,
  );
  const model = reflection && modelOf(reflection, plan);
  return model && { reflection, model };
}
