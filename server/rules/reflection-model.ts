import type { Part, Plan } from '../document/plan.ts';
import { remember } from '../document/remember.ts';
import type { Section } from '../document/sections.ts';
import { ask, askText } from '../document/watch.ts';
import { sayings, wordsOf } from '../evidence/evidence.ts';
import { tellsOfPast } from '../evidence/implementation-example.ts';
import type { ReflectiveModel } from '../language/reflective-models.ts';
import { signsOfThought } from '../language/reflective-writing.ts';
import { text } from '../messages/index.ts';
import { mentionsOfModels } from './model-mentions.ts';
import { elsewhere } from './other-sections.ts';
import { looksLike, modelOf, reflectionsIn } from './reflections.ts';
import { reviewsOf } from './review-days.ts';
import type { Finding, Rule, RuleContext } from './rule.ts';
import { progressOf } from './under-way.ts';

const gibbs = ['Description', 'Feelings', 'Evaluation', 'Analysis', 'Conclusion', 'Action plan'];
const told = gibbs.map((stage) => `### ${stage}\n\nI said what came to mind.`).join('\n\n');

export default {
  id: 'reflection-model',
  severity: 'information',
  inReflections: true,
  examples: {
    good: [
      `## Reflection\n\nI have used Gibbs (1988).\n\n${told}`,
      '---\ntype: pdp\nreflective-model: kolb\n---\n\n## Reflection\n\nI spoke too fast, and I know why.',
      '## Reflection on a meeting, after Driscoll (1994)\n\nI spoke too fast.',
      '## Objectives\n\n- Lead three groups by June 2027\n\n## Career goals\n\nI want to be a senior adviser.',
      '## Objectives\n\n- Lead three groups by June 2027\n\n## How I will review it\n\nWith my manager on three dates, and with a friend in between.',
      '## Introduction\n\nI keep a log after Kolb’s learning cycle.\n\n## Reflection\n\nI spoke too fast.',
    ],
    bad: [
      `## ⟦Reflection⟧\n\n${told}`,
      '## ⟦Reflective account⟧\n\n**What?** I spoke too fast.\n\n**So what?** She stopped talking.\n\n**Now what?** I count to ten.',
      '## Progress\n\n### ⟦Reflection⟧\n\nI spoke too fast, and I know why.',
      '## Objectives\n\n- Lead three groups by June 2027\n\n## ⟦Reviews⟧\n\n- 8 May 2026: two groups led so far, the third is booked.',
    ],
  },
  *check(plan, context) {
    const reflections = plan.reflections.filter(({ entries }) => entries.some((entry) => sayings(entry).length > 0));
    if (!plan.reflections.length && !ask(plan, hasReflections)) yield* noReflection(plan, context);
    if (!reflections.length || askText(plan, isModelNamed) || ask(plan, isModelNamedNear)) return;
    const unnamed = reflections
      .map((part) => ({ part, all: reflectionsIn(part) }))
      .filter(({ all }) => !all.some((one) => modelOf(one, plan)))
      .map(({ part, all }) => ({ part, like: all.flatMap(looksLike) }));
    // What looks like a model is said of each; that there is none, once.
    const alike = unnamed.filter(({ like }) => like.length > 0);
    for (const { part, like } of alike.length ? alike : unnamed.slice(0, 1))
      yield { range: part.heading.range, message: messageFor(like) };
  },
} satisfies Rule;

/** In the reference list alone it does not count. */
function isModelNamed(text: Section): boolean {
  return mentionsOfModels(text).some(({ isListed }) => !isListed);
}

function isModelNamedNear({ near }: Plan): boolean {
  return near.some(({ root }) => isModelNamed(root));
}

function hasReflections({ near }: Plan): boolean {
  return near.length > 0;
}

function messageFor(like: readonly ReflectiveModel[]): string {
  const names = [...new Set(like.map(({ name }) => name))];
  if (!names.length) return text('reflection-model.message');
  return text(`reflection-model.like${names.length > 1 ? 'Several' : ''}`, {
    models: names.join(text('reflection-model.or')),
  });
}

/** Said once the plan has been worked with: where something was done, reviewed or answered. */
function* noReflection(plan: Plan, context: RuleContext): Iterable<Finding> {
  const { implementation, feedback } = plan;
  const progress = progressOf(plan, context);
  if (progress === 'new') return;
  const first = [...reviewsOf(plan), ...implementation, ...feedback].find(tellsOfWork);
  if (!first) return;
  const isElsewhere = askText(plan, mentionsOfModels).length > 0 || askText(plan, reflectsElsewhere);
  const message = text('reflection-model.none');
  const severity = isElsewhere ? 'hint' : progress === 'begun' ? 'warning' : 'information';
  yield { range: first.heading.range, message, severity };
}

/** Whether somebody thinks about what happened under a heading that nobody knows. */
const reflectsElsewhere = elsewhere(({ text: said }) => signsOfThought(said).signs > 2 && tellsOfPast(said));

const tellsOfWork = remember((part: Part): boolean =>
  part.entries.some((entry) => sayings(entry).length > 0 && tellsOfPast(wordsOf(entry))),
);
