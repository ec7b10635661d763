import { strict as assert } from 'node:assert';
import { analyse } from '../server/analysis.ts';
import { evidenceKinds } from '../server/evidence/index.ts';
import { reflectiveModels } from '../server/language/reflective-models.ts';
import { modelOf, reflectionsIn, stagesOf } from '../server/rules/reflections.ts';
import { judges } from '../server/smart/profile.ts';
import { failOnBroken, today } from './helpers.ts';
import type { Snippet } from './reflection-snippets.ts';
import { answers } from './snippet-answers.ts';
import { filled, snippetOf, snippets, tabStops, unfilled } from './snippet-files.ts';
import { planAround } from './snippet-plans.ts';

/** What some snippets must count as once they are filled. */
const shows: Readonly<Record<string, readonly string[]>> = {
  'pdp-objective': [
    'smart-objective',
    'link-to-role',
    'link-to-aims',
    'resources',
    'learning-activity',
    'review-method',
  ],
  'pdp-swot': ['diagnostic-tool', 'rated-self-assessment'],
  'pdp-skills-audit': ['diagnostic-tool', 'rated-self-assessment'],
  'pdp-360': ['diagnostic-tool', 'rated-self-assessment'],
  'pdp-cpd-log': ['implementation-example'],
  'pdp-feedback-log': ['feedback'],
  'pdp-review': ['review-entry', 'change-recorded'],
  'pdp-brookfield': ['reflection'],
};

/** One objective each, in every layout that has a snippet. */
const layouts = snippets.map(({ prefix }) => prefix).filter((prefix) => prefix.startsWith('pdp-objective'));

describe('a snippet in a plan', () => {
  for (const snippet of snippets) {
    it(`${snippet.prefix}, left unfilled, is told of its prompts and of nothing else`, () => {
      const { source, problems } = judged(snippet, unfilled(snippet));
      const [, frontmatter = ''] = /^---\n([\s\S]*?)\n---\n/.exec(source) ?? [];
      // The block at the top is one thing to fill, and said at its first prompt.
      const prompts = tabStops(snippet).map(({ prompt }) => prompt);
      const atTop = prompts.filter((prompt) => frontmatter.includes(prompt));
      assert.deepEqual(
        problems.map(({ rule, range }) => [rule, source.slice(range.start, range.end)]),
        [...atTop.slice(0, 1), ...prompts.slice(atTop.length)].map((prompt) => ['placeholder-left', prompt]),
      );
    });

    it(`${snippet.prefix}, filled, leaves no finding`, () => {
      const { problems } = judged(snippet, filled(snippet));
      assert.deepEqual(
        problems.map(({ rule, message }) => `${rule}: ${message}`),
        [],
      );
    });
  }

  it('is asked nothing that the answers do not answer, and they answer nothing else', () => {
    const asked = new Set(snippets.flatMap((snippet) => tabStops(snippet).map(({ prompt }) => prompt)));
    assert.deepEqual(Object.keys(answers).sort(), [...asked].sort());
  });

  for (const [prefix, kinds] of Object.entries(shows)) {
    it(`${prefix}, filled, counts as ${kinds.join(', ')}`, () => {
      const text = filled(snippetOf(prefix));
      const { source, plan, smart } = judged(snippetOf(prefix), text);
      const begin = source.length - text.length;
      const found = evidenceKinds.filter((kind) =>
        kind.find(plan, { smart }).found.some(({ start }) => start >= begin),
      );
      for (const kind of kinds)
        assert.ok(
          found.some(({ id }) => id === kind),
          `${kind} is found`,
        );
    });
  }

  for (const prefix of layouts) {
    it(`${prefix} is one objective that asks what pdp-objective asks, and filled is SMART`, () => {
      const snippet = snippetOf(prefix);
      assert.deepEqual(tabStops(snippet), tabStops(snippetOf('pdp-objective')));
      const empty = judged(snippet, unfilled(snippet)).plan.objectives;
      const fields = judged(snippetOf('pdp-objective'), unfilled(snippetOf('pdp-objective'))).plan.objectives[0]!
        .fields;
      assert.deepEqual(
        empty.map((objective) => objective.fields.map(({ kind }) => kind)),
        [fields.map(({ kind }) => kind)],
      );
      const { plan, smart } = judged(snippet, filled(snippet));
      const [objective] = plan.objectives;
      const states = Object.values(smart(objective!)).map(({ state }) => state);
      assert.deepEqual(
        states,
        Object.keys(judges).map(() => 'met'),
      );
    });
  }

  for (const model of reflectiveModels) {
    it(`pdp-${model.id} is read as that model, with all of its stages in order`, () => {
      const snippet = snippetOf(`pdp-${model.id}`);
      const { plan } = judged(snippet, unfilled(snippet));
      const [reflection] = plan.reflections.flatMap(reflectionsIn);
      assert.equal(modelOf(reflection!, plan)?.id, model.id);
      const found = stagesOf(reflection!, model).map(({ index }) => index);
      assert.deepEqual(found, [...model.stages.keys()]);
    });
  }
});

/** The smallest plan with this text of a snippet, at the stage at which most is asked; a whole plan has just been begun. */
function judged(snippet: Snippet, text: string) {
  const source = planAround(snippet, text);
  const stage = snippet.prefix === 'pdp-plan' ? 'draft' : 'final';
  const analysis = analyse(source, today, failOnBroken, { stage });
  return { source, plan: analysis.plan, problems: analysis.problems, smart: analysis.smart };
}
