import type { Objective, Plan } from '../document/plan.ts';
import { formatIsoDate, type CivilDate } from '../language/calendar.ts';
import type { ReflectiveModel } from '../language/reflective-models.ts';
import { text } from '../messages/index.ts';
import { lineOfHeading } from '../rules/add-part.ts';
import type { Fix } from '../rules/rule.ts';
import { newPart } from './new-part.ts';

/** A reflection by a model: its stages with their questions, and its source; behind those there are, as a part of its own. */
export function newReflection(
  plan: Plan,
  model: ReflectiveModel,
  objective: Objective | undefined,
): Fix['edits'][number] {
  const heading = objective ? text('move.reflection', { id: objective.id }) : text('move.reflection.any');
  const body = (marks: string) => bodyOf(plan, model, objective, `${marks}#`.slice(0, 6));
  const last = plan.reflections.at(-1);
  const line = last && lineOfHeading(plan, last.heading);
  if (!last || !line) return newPart(plan, 'reflections', heading, body);
  const at = plan.text.slice(0, last.range.end).trimEnd().length;
  const apart = plan.eol + plan.eol;
  return { range: { start: at, end: at }, text: `${apart}${line.marks} ${heading}${apart}${body(line.marks)}` };
}

/** The whole text of a file for a reflection alone: at its top what it is about, and then as it would stand in the plan. */
export function reflectionFile(
  plan: Plan,
  model: ReflectiveModel,
  objective: Objective | undefined,
  today: CivilDate,
): string {
  const { eol } = plan;
  const about = objective ? [`objective: ${objective.id}`] : [];
  const top = ['---', 'type: pdp-reflection', ...about, `model: ${model.id}`, `date: ${formatIsoDate(today)}`, '---'];
  const heading = objective ? text('move.reflection', { id: objective.id }) : text('move.reflection.any');
  return [top.join(eol), `# ${heading}`, bodyOf(plan, model, objective, '##')].join(eol + eol);
}

function bodyOf(
  { eol, text: source }: Plan,
  model: ReflectiveModel,
  objective: Objective | undefined,
  marks: string,
): string {
  const { stages, reference } = model;
  const field = (key: string, value: string) => `**${text(key)}:** ${value}`;
  const paragraphs = [
    field('move.reflection.model', citedName(model)),
    ...(objective ? [field('move.reflection.objective', objective.id)] : []),
    field('move.reflection.event', text('move.reflection.event.prompt')),
    ...stages.flatMap(({ name, question }) => [`${marks} ${name}`, `[${question}]`]),
    ...(reference && !source.includes(reference) ? [`${marks} ${text('move.reflection.reference')}`, reference] : []),
  ];
  return paragraphs.join(eol + eol);
}

/** As it is cited: "Gibbs' reflective cycle (Gibbs, 1988)". */
function citedName({ name, author, years }: ReflectiveModel): string {
  const [by, year] = [author[0], years[0]];
  return by && year ? text('move.reflection.cited', { name: name.replace(/ \(\d{4}\)$/, ''), author: by, year }) : name;
}
