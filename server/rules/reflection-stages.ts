import type { Plan } from '../document/plan.ts';
import { plainLabel } from '../document/labels.ts';
import { remember } from '../document/remember.ts';
import { says } from '../evidence/evidence.ts';
import { lineEnd } from '../document/split.ts';
import type { ReflectiveModel } from '../language/reflective-models.ts';
import { text } from '../messages/index.ts';
import { modelOf, reflectionsIn, stagesOf, type FoundStage, type Label, type Reflection } from './reflections.ts';
import type { Finding, Fix, Rule } from './rule.ts';

export default {
  id: 'reflection-stages',
  severity: 'information',
  inReflections: true,
  examples: {
    good: [
      '## Reflection\n\nI have used Driscoll (1994).\n\n### What?\n\nI spoke.\n\n### So what?\n\nShe stopped.\n\n### Now what?\n\nI count to ten.',
      '## Reflection (Kolb, 1984)\n\n- **Reflective observation:** I spoke.\n- **Abstract conceptualization:** She stopped.\n- **Active experimentation:** I wait.\n- **Concrete experience:** I met her again.',
      '## Reflection after Kolb (1984)\n\nI spoke too fast and she stopped. Next time I will wait.',
      '## Reflection\n\n### What?\n\nI spoke.\n\n### So what?\n\nShe stopped.',
      '## Reflection\n\nI have used Gibbs (1988).\n\n### Stage 1 - Description\n\nI spoke.\n\n### My thoughts and feelings\n\nCalm.\n\n### Evaluation and analysis\n\nShe stopped.\n\n### Conclusion - what I learned\n\nI could wait.\n\n### Action plan for next time\n\nI wait.',
      '## Reflection\n\nSchön (1983) calls it reflection in action: I left the script there and then.',
      '| Stage (Driscoll, 1994) | My notes |\n| --- | --- |\n| What? | |',
    ],
    bad: [
      '## Reflection\n\nI have used Driscoll (1994).\n\n### ⟦What?⟧\n\nI spoke.\n\n### Now what?\n\nI count to ten.',
      '## Reflection\n\nI have used Gibbs (1988).\n\n**⟦Description:⟧** I spoke.\n\n**Evaluation:** She stopped.\n\n**Analysis:** I hurried.\n\n**⟦Conclusion:⟧** I could wait.',
      '## ⟦Reflection⟧\n\nI have used Gibbs (1988).\n\n### Description\n\nI spoke.\n\n### Action plan\n\nI will wait.',
      '## Reflection\n\nI have used Gibbs (1988).\n\n### Description\n\nI spoke.\n\n### How I felt\n\nCalm.\n\n### Evaluation\n\nShe stopped.\n\n### ⟦Analysis⟧\n\nI hurried.',
      '## Reflection\n\nI have used Driscoll (1994).\n\n### What?\n\nI spoke.\n\n### ⟦So what?⟧\n\n### Now what?\n\nI count to ten.',
      '## Reflection\n\nI have used Driscoll (1994).\n\n### What?\n\nI spoke.\n\n### Now what?\n\nI count to ten.\n\n### ⟦So what?⟧\n\nShe stopped.',
      '## Reflection, after Driscoll (1994)\n\n| Stage | My notes |\n| --- | --- |\n| What? | I spoke |\n| ⟦So what?⟧ | |\n| Now what? | I wait |',
      '## Reflections\n\n### First reflection, after Kolb (1984)\n\n#### Concrete experience\n\nI spoke.\n\n#### ⟦Reflective observation⟧\n\nShe stopped.\n\n#### Active experimentation\n\nI wait.',
    ],
  },
  *check(plan) {
    for (const reflection of plan.reflections.flatMap(reflectionsIn))
      yield* judged(reflection, modelOf(reflection, plan));
  },
} satisfies Rule;

const judged = remember((reflection: Reflection, model: ReflectiveModel | undefined): Finding[] =>
  model && reflection.texts.some(says) ? [...compared(reflection, model)] : [],
);

function* compared(reflection: Reflection, model: ReflectiveModel): Iterable<Finding> {
  const found = stagesOf(reflection, model);
  const missing = model.stages
    .map((_, index) => index)
    .filter((index) => !found.some((stage) => stage.index === index));
  // One heading alone may be there by chance, and prose may hold the stages without naming them.
  if (found.length < 2) {
    if (!missing.length || areNamedInProse(reflection, model)) return;
    const values = { model: model.name, stages: namesOf(missing, model) };
    const message = text(`reflection-stages.${found.length ? 'doubt' : 'prose'}`, values);
    yield { range: reflection.heading.range, message, severity: 'hint' };
    return;
  }
  // Whoever lacks most of them hears of it once.
  if (missing.length > 2) yield gapFinding(reflection, model, missing, undefined);
  else for (const gap of gapsOf(missing)) yield gapFinding(reflection, model, gap, stageBefore(gap, found));
  for (const { index, label } of found.filter((stage) => !stage.label.isFilled))
    yield {
      range: label.prose.range,
      message: text('reflection-stages.empty', { stage: label.prose.text }),
      fixes: (plan) => fillStage(plan, label, model.stages[index]?.question ?? ''),
    };
  const misplaced = model.ordered ? firstMisplaced(found, model) : undefined;
  if (misplaced)
    yield {
      range: misplaced.label.prose.range,
      message: text('reflection-stages.order', { stage: misplaced.label.prose.text, model: model.name }),
    };
}

/** Whether running text, by its own words, goes through half of the stages at least. */
function areNamedInProse({ texts }: Reflection, { stages }: ReflectiveModel): boolean {
  const said = texts.map((prose) => plainLabel(prose.text)).join('\n');
  const named = stages.filter(({ name, also }) => [name, ...also].some((one) => said.includes(plainLabel(one))));
  return named.length * 2 >= stages.length;
}

/** Stages that are missing side by side are one gap: they belong in one place. */
function gapsOf(missing: readonly number[]): number[][] {
  const gaps: number[][] = [];
  for (const index of missing) {
    const last = gaps.at(-1);
    if (last?.at(-1) === index - 1) last.push(index);
    else gaps.push([index]);
  }
  return gaps;
}

function stageBefore([first = 0]: readonly number[], found: readonly FoundStage[]): FoundStage | undefined {
  return found
    .filter(({ index }) => index < first)
    .reduce<FoundStage | undefined>((last, one) => (last && last.index > one.index ? last : one), undefined);
}

/** Said at the stage before the gap, else of the whole reflection. */
function gapFinding(
  reflection: Reflection,
  model: ReflectiveModel,
  gap: readonly number[],
  before: FoundStage | undefined,
): Finding {
  const [first = 0] = gap;
  const values = {
    model: model.name,
    stages: namesOf(gap, model),
    before: before?.label.prose.text.replace(/:$/, '') ?? '',
  };
  const kind = gap.length > 1 ? 'message' : before ? 'after' : 'one';
  return {
    range: (before?.label.prose ?? reflection.heading).range,
    message: text(`reflection-stages.${kind}`, values),
    // One at a time: what is still missing then is said again.
    fixes: (plan) => addStage(plan, reflection, model, first),
  };
}

function namesOf(stages: readonly number[], model: ReflectiveModel): string {
  return stages.map((index) => `“${model.stages[index]?.name ?? ''}”`).join(', ');
}

/** A cycle may be entered anywhere, so that one step back to its beginning is in order. */
function firstMisplaced(found: readonly FoundStage[], model: ReflectiveModel): FoundStage | undefined {
  const [first] = found;
  if (!first) return undefined;
  const isCycle = model.id === 'kolb';
  const turn = isCycle ? first.index : 0;
  const position = ({ index }: FoundStage) => (index - turn + model.stages.length) % model.stages.length;
  let last = -1;
  for (const stage of found) {
    if (position(stage) < last) return stage;
    last = position(stage);
  }
  return undefined;
}

/** A missing stage in its place among the others, laid out as they are, with the question that it asks. */
function addStage(plan: Plan, reflection: Reflection, model: ReflectiveModel, index: number): Fix[] {
  const { text: source, eol } = plan;
  const stage = model.stages[index];
  const found = stagesOf(reflection, model);
  const [like] = found;
  const layout = like?.label.layout;
  const begin = like && beginOf(source, like.label);
  if (!stage || begin === undefined || found.some(({ label }) => label.layout !== layout)) return [];
  const { name, question } = stage;
  const asked = layout === 'heading' ? `${begin}${name}${eol}${eol}[${question}]` : `**${label(name)}** [${question}]`;
  const next = found.find((one) => one.index > index);
  const at = next ? lineStart(source, next.label.prose.range.start) : lineEnd(source, reflection.range.end);
  const added = next ? `${asked}${eol}${eol}` : `${eol}${eol}${asked}`;
  const title = text('reflection-stages.fix', { stage: name });
  return [{ title, edits: [{ range: { start: at, end: at }, text: added }] }];
}

/** The question of a stage below its heading, or behind its label. */
function fillStage({ text: source, eol }: Plan, label: Label, question: string): Fix[] {
  if (beginOf(source, label) === undefined) return [];
  const end = lineEnd(source, label.prose.range.end);
  const edit = { range: { start: end, end }, text: `${label.layout === 'heading' ? eol + eol : ' '}[${question}]` };
  return [{ title: text('reflection-stages.fill', { stage: label.prose.text.replace(/:$/, '') }), edits: [edit] }];
}

/** What stands before a label in its line, where that is what makes it a plain heading or a bold label. */
function beginOf(source: string, { layout, prose }: Label): string | undefined {
  const begin = source.slice(lineStart(source, prose.range.start), prose.range.start);
  const form = layout === 'heading' ? /^#{1,6} {1,3}$/ : layout === 'paragraph' ? /^\*{0,2}$/ : undefined;
  return form?.test(begin) ? begin : undefined;
}

function lineStart(source: string, at: number): number {
  return source.lastIndexOf('\n', at - 1) + 1;
}

function label(name: string): string {
  return name.endsWith('?') ? name : `${name}:`;
}
