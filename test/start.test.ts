import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isEmptyPlan } from '../client/empty-plan.ts';
import { askInSteps, type Reply } from '../client/steps.ts';
import { parse } from 'yaml';
import { newPlanRequest, schemeListRequest, type NewPlanParams, type SchemeName } from '../server/protocol.ts';
import { filesIn, readProjectFile } from './helpers.ts';
import { pulling, withServer } from './lsp-client.ts';

describe('questions in steps', () => {
  const keys = ['one', 'two', 'three'] as const;

  it('go back to an answer, and on from there', async () => {
    const { asked, ask } = replies([{ answer: 'a' }, { answer: 'b' }, 'back', { answer: 'B' }, { answer: 'c' }]);
    assert.deepEqual(await askInSteps(keys, ask), { one: 'a', two: 'B', three: 'c' });
    assert.deepEqual(asked, [
      ['one', 1, undefined],
      ['two', 2, undefined],
      ['three', 3, undefined],
      ['two', 2, 'b'],
      ['three', 3, undefined],
    ]);
  });

  it('end without an answer where somebody gives up', async () => {
    const { asked, ask } = replies([{ answer: 'a' }, 'cancel', { answer: 'b' }]);
    assert.equal(await askInSteps(keys, ask), undefined);
    assert.equal(asked.length, 2);
  });

  it('stay at the first one where there is no way back', async () => {
    const { ask } = replies(['back', { answer: 'a' }, { answer: 'b' }, { answer: '' }]);
    assert.deepEqual(await askInSteps(keys, ask), { one: 'a', two: 'b', three: '' });
  });

  function replies(given: Reply[]) {
    const asked: unknown[] = [];
    return { asked, ask: async (...question: unknown[]) => (asked.push(question), given.shift() ?? 'cancel') };
  }
});

describe('an empty plan', () => {
  for (const [path, text, isOne] of [
    ['/a/my-pdp.md', '', true],
    ['/a/Personal%20Development%20Plan.md', ' \n', true],
    ['/a/notes.md', '---\ntype: pdp\n---\n', true],
    ['/a/notes.md', '---\ntype: pdp\n', true],
    ['/a/notes.md', '', false],
    ['/a/pdpa.md', '', false],
    ['/a/my-pdp.md', '# Mine', false],
    ['/a/notes.md', '---\ntype: pdp\nlearner: Sam\n---\n', false],
    ['/a/100%.md', '', false],
  ] as const)
    it(`${path} with ${JSON.stringify(text)} is ${isOne ? 'one' : 'none'}`, () =>
      assert.equal(isEmptyPlan(path, text), isOne));
});

describe('a new plan with answers', () => {
  it('has them in its frontmatter as they were given, whatever they are', () =>
    withServer(pulling, async ({ connection }) => {
      const answer = fc.string({ unit: 'binary' }).filter((text) => /[^\s"]/.test(text));
      const given = fc.record({ learner: answer, role: answer, organisation: answer });
      await fc.assert(
        fc.asyncProperty(given, async (answers) => {
          const params: NewPlanParams = { start: '2027-01-15', scheme: 'reflective-practice', ...answers };
          const frontmatter = inserted(await connection.sendRequest(newPlanRequest, params)).split('---\n')[1]!;
          const { learner, role, organisation, start, scheme } = parse(frontmatter) as Record<string, unknown>;
          const trimmed = Object.fromEntries(Object.entries(answers).map(([key, value]) => [key, value.trim()]));
          assert.deepEqual({ learner, role, organisation }, trimmed);
          assert.deepEqual({ start, scheme }, { start: '2027-01-15', scheme: 'reflective-practice' });
        }),
        { numRuns: 50 },
      );
    }));

  it('keeps the questions that were left open, and does not name the usual scheme', () =>
    withServer(pulling, async ({ connection }) => {
      const schemes = await connection.sendRequest<SchemeName[]>(schemeListRequest);
      assert.deepEqual(
        schemes.map(({ id }) => id),
        ['ers-pdp', 'reflective-practice'],
      );
      const params: NewPlanParams = { start: '2027-01-15', learner: ' ', scheme: 'ers-pdp' };
      const text = inserted(await connection.sendRequest(newPlanRequest, params));
      assert.match(text, /learner: "\[What is your name\?\]"/);
      assert.doesNotMatch(text, /^scheme:/m);
    }));
});

describe('the walkthrough', () => {
  const { contributes } = JSON.parse(readProjectFile('package.json')) as Manifest;
  const [{ steps }] = contributes.walkthroughs;
  const table = JSON.parse(readProjectFile('package.nls.json')) as Record<string, string>;

  it('has four to six steps, each with a picture that takes all its colours from the theme and has no words', () => {
    assert.ok(steps.length >= 4 && steps.length <= 6);
    const pictures = steps.map(({ media }) => media.svg);
    assert.deepEqual([...pictures].sort(), filesIn('images/walkthrough').sort());
    for (const path of pictures) {
      const picture = readProjectFile(path);
      const colours = [...picture.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map(([, colour]) => colour!);
      assert.ok(colours.length > 5);
      assert.deepEqual(
        colours.filter((colour) => colour !== 'none' && !colour.startsWith('var(--vscode-')),
        [],
      );
      assert.doesNotMatch(picture, /<text|<image|<style|href/);
    }
  });

  it('leads only to commands that there are', () => {
    const links = Object.entries(table).flatMap(([key, words]) =>
      key.startsWith('walkthrough.') ? [...words.matchAll(/\(command:([\w.]+)/g)].map(([, id]) => id!) : [],
    );
    const own = contributes.commands.map(({ command }) => command);
    assert.ok(links.includes('pdp.openSample') && links.includes('pdp.newPlan'));
    assert.deepEqual(
      links.filter((id) => id.startsWith('pdp.') && !own.includes(id)),
      [],
    );
  });
});

interface Manifest {
  contributes: {
    commands: { command: string }[];
    walkthroughs: [{ steps: { media: { svg: string } }[] }];
  };
}

/** What a snippet leaves in the text, its prompts included. */
function inserted(snippet: string): string {
  return snippet.replace(
    /\$\{\d+:([^}]*)\}|\\([\\$}])/g,
    (_whole, prompt?: string, sign?: string) => prompt ?? sign ?? '',
  );
}
