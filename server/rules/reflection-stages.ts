import type { Plan } from '../document/plan.ts';
import { remember } from '../document/remember.ts';
import { says } from '../evidence/evidence.ts';
import { lineEnd } from '../document/split.ts';
import type { ReflectiveModel } from '../language/reflective-models.ts';
import { text } from '../messages/index.ts';
import { modelOf, reflectionsIn, stagesOf, type FoundStage, type Reflection } from './reflections.ts';
import type { Finding, Fix, Rule } from './rule.ts';

export default {
  id: 'reflection-stages',
  severity: 'information',
  isOnTrial: true,
  examples: {
    good: [
      '## Reflection\n\nI have used Driscoll (1994).\n\n### What?\n\nI spoke.\n\n### So what?\n\nShe stopped.\n\n### Now what?\n\nI count to ten.',
      '## Reflection (Kolb, 1984)\n\n- **Reflective observation:** I spoke.\n- **Abstract conceptualization:** She stopped.\n- **Active experimentation:** I wait.\n- **Concrete experience:** I met her again.',
      '## Reflection after Kolb (1984)\n\nI spoke too fast and she stopped. Next time I will wait.',
      '## Reflection\n\n### What?\n\nI spoke.\n\n### So what?\n\nShe stopped.',
      '| Stage (Driscoll, 1994) | My notes |\n| --- | --- |\n| What? | |',
    ],
    bad: [
      '## ⟦Reflection⟧\n\nI have used Driscoll (1994).\n\n### What?\n\nI spoke.\n\n### Now what?\n\nI count to ten.',
      '## ⟦Reflection⟧\n\nI have used Gibbs (1988).\n\n**Description:** I spoke.\n\n**Evaluation:** She stopped.\n\n**Analysis:** I hurried.\n\n**Conclusion:** I could wait.',
      '## Reflection\n\nI have used Driscoll (1994).\n\n### What?\n\nI spoke.\n\n### ⟦So what?⟧\n\n### Now what?\n\nI count to ten.',
      '## Reflection\n\nI have used Driscoll (1994).\n\n### What?\n\nI spoke.\n\n### Now what?\n\nI count to ten.\n\n### ⟦So what?⟧\n\nShe stopped.',
      '## Reflection, after Driscoll (1994)\n\n| Stage | My notes |\n| --- | --- |\n| What? | I spoke |\n| ⟦So what?⟧ | |\n| Now what? | I wait |',
      '## Reflections\n\n### ⟦First reflection, after Kolb (1984)⟧\n\n#### Concrete experience\n\nI spoke.\n\n#### Reflective observation\n\nShe stopped.\n\n#### Active experimentation\n\nI wait.',
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
  const missing = model.stages.filter((_, index) => !found.some((stage) => stage.index === index));
  const values = { model: model.name, stages: missing.map(({ name }) => `“${name}”`).join(', ') };
  const { range } = reflection.heading;
  // One heading alone may be there by chance, and prose may hold the stages without naming them.
  if (found.length < 2 && missing.length) {
    yield { range, message: text(`reflection-stages.${found.length ? 'doubt' : 'prose'}`, values), severity: 'hint' };
    return;
  }
  if (missing.length)
    yield {
      range,
      message: text('reflection-stages.message', values),
      fixes: (plan) => addStages(plan, reflection, model, found),
    };
  for (const { label } of found.filter((stage) => !stage.label.isFilled))
    yield { range: label.prose.range, message: text('reflection-stages.empty', { stage: label.prose.text }) };
  const misplaced = model.ordered ? firstMisplaced(found, model) : undefined;
  if (misplaced)
    yield {
      range: misplaced.label.prose.range,
      message: text('reflection-stages.order', { stage: misplaced.label.prose.text, model: model.name }),
    };
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

/** Each missing stage in its place among the others, laid out as they are, with the question that it asks. */
function addStages(plan: Plan, reflection: Reflection, model: ReflectiveModel, found: readonly FoundStage[]): Fix[] {
  const { text: source, eol } = plan;
  const [like] = found;
  const layout = like?.label.layout;
  const isPlain = layout === 'heading' || layout === 'paragraph';
  if (!like || !isPlain || found.some(({ label }) => label.layout !== layout)) return [];
  const lineOf = (at: number) => source.lastIndexOf('\n', at - 1) + 1;
  const begin = source.slice(lineOf(like.label.prose.range.start), like.label.prose.range.start);
  if (!(layout === 'heading' ? /^#{1,6} {1,3}$/ : /^\*{0,2}$/).test(begin)) return [];
  const added = new Map<FoundStage | undefined, string[]>();
  model.stages.forEach(({ name, question }, index) => {
    if (found.some((stage) => stage.index === index)) return;
    const next = found.find((stage) => stage.index > index);
    const asked =
      layout === 'heading' ? `${begin}${name}${eol}${eol}[${question}]` : `**${label(name)}** [${question}]`;
    added.set(next, [...(added.get(next) ?? []), asked]);
  });
  const edits = [...added].map(([next, stages]) => {
    const all = stages.join(eol + eol);
    const at = next ? lineOf(next.label.prose.range.start) : lineEnd(source, reflection.range.end);
    return { range: { start: at, end: at }, text: next ? `${all}${eol}${eol}` : `${eol}${eol}${all}` };
  });
  return [{ title: text('reflection-stages.fix', { model: model.name }), edits }];
}

function label(name: string): string {
  return name.endsWith('?') ? name : `${name}:`;
}
