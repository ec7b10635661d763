import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../server/analysis.ts';
import type { Checklist, Traces } from '../server/checklist-shape.ts';
import { checklistHtml } from '../server/report/checklist-html.ts';
import { failOnBroken, readProjectFile, today } from './helpers.ts';

describe('what hangs together', () => {
  it('is in the strong plan everything: each objective answers something, is carried out and is reviewed', () => {
    const { objectives, needs, linksNeeds } = tracesOf(readProjectFile('examples/strong-plan.md'));
    assert.ok(linksNeeds);
    assert.deepEqual(
      objectives.map(({ id, needs }) => [id, ...needs]),
      [
        ['O1', 'S1'],
        ['O2', 'S2'],
        ['O3', 'S3', 'S6'],
        ['O4', 'S4'],
      ],
    );
    for (const { activities, hasActivity, review } of objectives)
      assert.deepEqual([activities.length > 1, hasActivity, review], [true, true, 'own']);
    // S5 is a strength, so no objective need take it up.
    assert.deepEqual(
      needs.filter(({ isLoose }) => isLoose),
      [],
    );
  });

  it('shows each loose end by a dashed box, in a word, and in the list', () => {
    const source = plan({ S1: 2, S2: 1, S3: 5 }, ['**Why:** S1 is low.\n\n**Review:** 12 January 2027', '']);
    const { needs, objectives } = tracesOf(source);
    assert.deepEqual(
      needs.map(({ id, isLoose }) => [id, isLoose]),
      [
        ['S1', false],
        ['S2', true],
        ['S3', false],
      ],
    );
    assert.deepEqual(
      objectives.map(({ needs, review }) => [needs.join(), review]),
      [
        ['S1', 'own'],
        ['', 'none'],
      ],
    );
    const { picture, words } = partsOf(source);
    const ends =
      1 +
      objectives.flatMap((one) => [!one.needs.length, !one.hasActivity, one.review === 'none']).filter(Boolean).length;
    assert.equal(picture.match(/class="box loose"/g)?.length, ends);
    assert.equal(textOf(picture).match(/ loose /g)?.length, ends);
    assert.match(textOf(picture), new RegExp(`Loose ends: ${ends}\\.`));
    assert.match(textOf(words), /S2 Skill 2 · loose: no objective takes it up yet/);
    assert.match(textOf(words), /O2 Lead workshop 2 · loose: it names nothing of your self-assessment yet/);
  });

  it('calls nothing of the self-assessment loose where the plan refers to none of its items', () => {
    const source = plan({ S1: 2, S2: 1 }, ['**Why:** My notes are late.']);
    const { needs, linksNeeds } = tracesOf(source);
    assert.equal(linksNeeds, false);
    assert.ok(needs.every(({ isLoose }) => !isLoose));
    assert.match(textOf(partsOf(source).whole), /shows here once its items have ids/);
  });

  it('reads a link from a row beside the objective, and none from one objective that names another', () => {
    const beside = plan({ S1: 2, S2: 2 }, ['', '']).replace(
      '## Objectives',
      '- S2 leads to Objective 2.\n\n## Objectives',
    );
    assert.deepEqual(
      tracesOf(beside).objectives.map(({ needs }) => needs),
      [[], ['S2']],
    );
    const naming = plan({ S1: 2 }, ['**Why:** S1 is low; O2 follows.', '']);
    assert.deepEqual(
      tracesOf(naming).objectives.map(({ needs }) => needs),
      [['S1'], []],
    );
  });

  it('has every item and every objective of any plan, in the picture and in words', () => {
    const skills = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 9 });
    const links = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(skills, links, (ratings, answered) => {
        const rated = Object.fromEntries(ratings.map((rating, index) => [`S${index + 1}`, rating]));
        const source = plan(
          rated,
          answered.map((need) => `**Why:** S${need} is low.`),
        );
        const { picture, words } = partsOf(source);
        for (const id of Object.keys(rated)) {
          assert.ok(textOf(picture).includes(` ${id} `), `picture: ${id}`);
          assert.match(textOf(words), new RegExp(`\\b${id}\\b`));
        }
        answered.forEach((need, index) => {
          assert.ok(textOf(picture).includes(` O${index + 1} `), `picture: O${index + 1}`);
          const answers = `S${need}` in rated ? ` · answers S${need} ` : '';
          assert.ok(
            textOf(words).includes(`O${index + 1} Lead workshop ${index + 1}${answers}`),
            `words: O${index + 1}`,
          );
        });
      }),
      { numRuns: 40 },
    );
  });
});

/** A plan with rated skills, and an objective for each of these texts. */
function plan(ratings: Readonly<Record<string, number>>, objectives: readonly string[]): string {
  const rows = Object.entries(ratings).map(([id, rating]) => `| ${id} | Skill ${id.slice(1)} | ${rating} |`);
  const parts = objectives.map((body, index) => `### Lead workshop ${index + 1}\n\n${body}\n`);
  return `---\ntype: pdp\n---\n\n## Skills audit\n\n| ID | Skill | Rating /5 |\n| --- | --- | --- |\n${rows.join('\n')}\n\n## Objectives\n\n${parts.join('\n')}`;
}

function checklistOf(source: string): Checklist {
  return analyse(source, today, failOnBroken).checklist();
}

function tracesOf(source: string): Traces {
  return checklistOf(source).traces!;
}

/** The section of a page that shows it, its picture, and its words. */
function partsOf(source: string): { whole: string; picture: string; words: string } {
  const found = /<section class="traces"[\s\S]*?(<svg[\s\S]*?<\/svg>)[\s\S]*?(<details[\s\S]*?<\/details>)/.exec(
    checklistHtml(checklistOf(source)),
  );
  assert.ok(found);
  return { whole: found[0], picture: found[1]!, words: found[2]! };
}

function textOf(markup: string): string {
  const plain = markup.replace(/<[^>]*>/g, ' ').replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
  return plain.replace(/\s+/g, ' ');
}
