import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { idUses, itemsOf } from '../server/document/id-uses.ts';
import { parsePlan } from '../server/document/parse.ts';
import { applied, renameId } from '../server/document/rename-id.ts';
import { filesIn, readProjectFile } from './helpers.ts';
import { undone } from './inverse-edits.ts';
import { pulling, withServer } from './lsp-client.ts';
import { markdown } from './markdown-fragments.ts';
import { readMarkedPlan } from './marked-plan.ts';
import { navigationPlan } from './navigation-plan.ts';
import type { OpenDocument } from './open-document.ts';
import { saidBy } from './said-by.ts';

describe('rename', () => {
  it('is prepared where an id is, with the id as it is now, and nowhere else', () =>
    withServer({ capabilities: { textDocument: { rename: { prepareSupport: true } } } }, async (editor) => {
      const plan = editor.open(navigationPlan);
      const prepare = (words: string) =>
        plan.request<{ range: Range; placeholder: string } | null>('textDocument/prepareRename', {
          position: plan.rangeOf(words).start,
        });
      const prepared = await prepare('S2, rated');
      assert.equal(prepared?.placeholder, 'S2');
      assert.equal(plan.wordsAt(prepared.range), 'S2');
      assert.equal((await prepare('2.\n\n## Reviews'))?.placeholder, 'O2');
      for (const words of ['Write a guide', 'A4 paper', '`O2`', 'Raise'])
        assert.equal(await prepare(words), null, words);
    }));

  const renames: [words: string, name: string, before: RegExp, after: string][] = [
    ['O2: Write', 'O9', /\bO2\b(?!`)/g, 'O9'],
    ['S1/S2', 'G4', /\bS1\b/g, 'G4'],
    ['CG1 |', 'cg7', /\bCG1\b/g, 'CG7'],
    ['A2\n', 'A5', /\bA2\b/g, 'A5'],
  ];
  for (const [words, name, before, after] of renames) {
    it(`to ${name} changes the id wherever the plan writes it, and nothing else`, () =>
      withServer(pulling, async (editor) => {
        const plan = editor.open(navigationPlan);
        const edit = await rename(plan, words, name);
        const expected = navigationPlan
          .replace(before, after)
          .replace('objectives 1 and 2', (said) => (after === 'O9' ? 'objectives 1 and 9' : said));
        assert.equal(TextDocument.applyEdits(documentOf(plan), editsOf(edit, plan.uri)), expected);
      }));
  }

  it('is for one version of the text where the editor knows versions', () =>
    withServer({ capabilities: { workspace: { workspaceEdit: { documentChanges: true } } } }, async (editor) => {
      const plan = editor.open(navigationPlan);
      plan.edit({ range: plan.rangeOf('It went well.'), text: 'It went very well, as O1 shows.' });
      const { documentChanges = [] } = await rename(plan, 'O1: Lead', 'O6');
      const [change] = documentChanges;
      assert.ok(change && 'edits' in change);
      assert.deepEqual(change.textDocument, { uri: plan.uri, version: 2 });
      assert.equal(change.edits.length, 5);
    }));

  const refused: [words: string, name: string, why: RegExp][] = [
    ['O2: Write', 'second', /“second” is none/],
    ['O2: Write', 'O1', /“O1” already stands in this plan/],
    ['S1/S2', 'A4', /“A4” already stands in this plan/],
    ['O2: Write', 'G2', /begins with O/],
    ['S1/S2', 'O2', /“O2” already stands in this plan/],
    ['S1/S2', 'O7', /“O7” would not be read as the id of S1/],
  ];
  for (const [words, name, why] of refused) {
    it(`of ${words} to ${name} is not done, and it is said why`, () =>
      withServer(pulling, async (editor) => {
        const plan = editor.open(navigationPlan);
        await assert.rejects(rename(plan, words, name), why);
      }));
  }

  it('is not done where the new id would be none: the objective would lose its own', () =>
    withServer(pulling, async (editor) => {
      const plan = editor.open(navigationPlan.replace('objectives 1 and 2', 'both'));
      await assert.rejects(rename(plan, 'O2: Write', 'AB12'), /“AB12” would not be read as the id of O2/);
    }));

  const texts = filesIn('test/plans')
    .filter((path) => path.endsWith('.md'))
    .map((path) => readMarkedPlan(readProjectFile(path)).source);
  const plans = fc.oneof(fc.constantFrom(...texts, navigationPlan), markdown);

  it('leaves a plan that is the same but for the id, in any text; to undo it restores every byte', () => {
    let done = 0;
    const name = fc.stringMatching(/^[A-Z]{1,3}\d{1,2}$/);
    fc.assert(
      fc.property(plans, fc.nat(), name, fc.boolean(), (lf, pick, wanted, isCrlf) => {
        const text = isCrlf ? lf.replace(/\r?\n/g, '\r\n') : lf;
        const plan = parsePlan(text);
        const uses = idUses(plan);
        for (const { range } of uses)
          assert.ok(0 <= range.start && range.start < range.end && range.end <= text.length);
        const id = uses[pick % Math.max(uses.length, 1)]?.id;
        const edits = id && renameId(plan, id, wanted);
        if (!id || typeof edits !== 'object') return;
        done += 1;
        const after = applied(text, edits);
        const [before, now] = [itemsOf(plan), itemsOf(parsePlan(after))];
        assert.deepEqual(
          now.map((item) => item.id),
          before.map((item) => (item.id === id ? wanted : item.id)),
        );
        const [said, saidNow] = [saidBy(plan), saidBy(parsePlan(after))].map((one) => JSON.stringify(one));
        // "Objective 2" says the number alone.
        if (!uses.some((use) => use.id === id && use.isNumber))
          assert.equal(saidNow, said?.replace(new RegExp(`\\b${id}\\b`, 'g'), wanted));
        assert.equal(undone(after, edits, text), text);
      }),
      { numRuns: 150 },
    );
    assert.ok(done > 20, `${done} renames were made`);
  });
});

function rename(plan: OpenDocument, words: string, newName: string): Promise<WorkspaceEdit> {
  return plan.request('textDocument/rename', { position: plan.rangeOf(words).start, newName });
}

function editsOf({ changes = {} }: WorkspaceEdit, uri: string): TextEdit[] {
  assert.deepEqual(Object.keys(changes), [uri]);
  return changes[uri] ?? [];
}

function documentOf({ uri, text, version }: OpenDocument): TextDocument {
  return TextDocument.create(uri, 'markdown', version, text);
}
