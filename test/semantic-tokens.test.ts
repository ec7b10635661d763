import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { InitializeResult, SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver-protocol/node';
import { analyse } from '../server/analysis.ts';
import { tokensOf, tokenTypes } from '../server/features/tokens.ts';
import { failOnBroken, readProjectFile, today } from './helpers.ts';
import { pulling, withServer } from './lsp-client.ts';
import { markdown } from './markdown-fragments.ts';
import { navigationPlan } from './navigation-plan.ts';
import type { OpenDocument } from './open-document.ts';

describe('semantic tokens', () => {
  it('are the labels, the ids, and what counted as date and measure; all else keeps its colours', () =>
    withServer(pulling, async (editor) => {
      const plan = editor.open(navigationPlan);
      const all = read(plan, (await full(plan)).data);
      const of = (type: string) => all.filter((one) => one.type === type).map(({ words }) => words);
      assert.deepEqual(of('pdpDate'), ['30 June 2027']);
      assert.deepEqual(of('pdpMeasure'), ['three job-matching interviews', 'Write a guide']);
      assert.deepEqual(
        of('pdpId').filter((words) => words.startsWith('O')),
        ['O1', 'O2', 'O1', 'O2', 'O1', 'O2'],
      );
      for (const label of ['Success criteria:', 'Timescale:', 'Why:', 'Rating'])
        assert.ok(of('pdpLabel').includes(label), label);
      const share = all.reduce((length, { words }) => length + words.length, 0) / plan.text.length;
      assert.ok(share < 0.35, `${share} of the text is coloured`);
    }));

  it('take no date that has no end, and no measure that was only meant', () =>
    withServer(pulling, async (editor) => {
      const plan = editor.open(
        '---\ntype: pdp\n---\n\n## Objectives\n\n### Improve my skills\n\n**Timescale:** ongoing\n',
      );
      const all = read(plan, (await full(plan)).data);
      assert.deepEqual(
        all.map(({ type, words }) => [type, words]),
        [['pdpLabel', 'Timescale:']],
      );
    }));

  it('of words that go over lines are pieces, without what a quotation puts between', () =>
    withServer(pulling, async (editor) => {
      const plan = editor.open(
        '---\ntype: pdp\n---\n\n## Objectives\n\n> **Objective:** Lead groups by 30\n> June 2027\n',
      );
      const dates = read(plan, (await full(plan)).data).filter(({ type }) => type === 'pdpDate');
      assert.deepEqual(
        dates.map(({ words }) => words),
        ['30', 'June 2027'],
      );
    }));

  it('of a range are those of the whole that touch it', () =>
    withServer(pulling, async (editor) => {
      const plan = editor.open(navigationPlan);
      const all = read(plan, (await full(plan)).data);
      const range = plan.rangeOf('**Timescale:** by 30 June 2027');
      const part = await plan.request<SemanticTokens>('textDocument/semanticTokens/range', { range });
      assert.deepEqual(
        read(plan, part.data),
        all.filter(({ line }) => line === range.start.line),
      );
      assert.equal(part.data.length / 5, 2);
    }));

  it('after an edit come as the difference, which gives the same as the whole', () =>
    withServer(pulling, async (editor) => {
      const plan = editor.open(navigationPlan);
      let { data, resultId } = await full(plan);
      for (const [words, text] of [
        ['Timescale:** by 30 June', 'Timescale:** by 31 May'],
        ['# My plan', '# My plan\n\nMore of O1 and O2.'],
        ['S1/S2, rated low', ''],
      ] as const) {
        plan.edit({ range: plan.rangeOf(words), text });
        const delta = await plan.request<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
          previousResultId: resultId,
        });
        assert.ok('edits' in delta, 'a difference is given');
        for (const { start, deleteCount, data: inserted = [] } of [...delta.edits].reverse())
          data = [...data.slice(0, start), ...inserted, ...data.slice(start + deleteCount)];
        resultId = delta.resultId;
        const fresh = editor.open(plan.text, `/coursework/fresh-${plan.version}.md`);
        assert.deepEqual(data, (await full(fresh)).data);
      }
    }));

  it('are given whole where the earlier answer is not known, and none of a document that is no plan or closed', () =>
    withServer(pulling, async (editor) => {
      const plan = editor.open(navigationPlan);
      const { data } = await full(plan);
      const again = await plan.request<SemanticTokens>('textDocument/semanticTokens/full/delta', {
        previousResultId: 'x',
      });
      assert.deepEqual(again.data, data);
      assert.deepEqual((await full(editor.open('# Notes\n\nO1', '/coursework/notes.md'))).data, []);
      plan.close();
      assert.deepEqual((await full(plan)).data, []);
    }));

  it('lie in the text, in order and apart, whatever the text is', () => {
    const texts = fc.oneof(
      markdown,
      fc.constant(navigationPlan),
      fc.constant(readProjectFile('examples/strong-plan.md')),
    );
    fc.assert(
      fc.property(texts, fc.boolean(), (written, isCrlf) => {
        const text = isCrlf ? written.replace(/\r?\n/g, '\r\n') : written;
        let end = 0;
        for (const { range, type } of tokensOf(analyse(text, today, failOnBroken))) {
          assert.ok(end <= range.start && range.start < range.end && range.end <= text.length);
          assert.ok(tokenTypes[type]);
          end = range.end;
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the colours of semantic tokens', () => {
  it('are declared for themes, each type with a description and with scopes that themes know', () => {
    const { contributes } = JSON.parse(readProjectFile('package.json')) as Manifest;
    assert.deepEqual(
      contributes.semanticTokenTypes.map(({ id }) => id),
      tokenTypes,
    );
    const [{ language, scopes } = { language: '', scopes: {} }] = contributes.semanticTokenScopes;
    assert.equal(language, 'markdown');
    assert.deepEqual(Object.keys(scopes), tokenTypes);
    const known = /^(?:entity\.name\.(?:tag|type)|constant\.numeric|variable\.other\.constant)\b/;
    for (const tried of Object.values(scopes))
      assert.ok(
        tried.some((scope) => known.test(scope)),
        tried.join(),
      );
  });

  it('go by the legend that the server tells', () =>
    withServer(pulling, async (editor) => {
      const { capabilities } = editor.initialized as InitializeResult;
      assert.deepEqual(capabilities.semanticTokensProvider?.legend.tokenTypes, tokenTypes);
    }));
});

interface Manifest {
  contributes: {
    semanticTokenTypes: { id: string }[];
    semanticTokenScopes: { language: string; scopes: Record<string, string[]> }[];
  };
}

function full(plan: OpenDocument): Promise<SemanticTokens> {
  return plan.request('textDocument/semanticTokens/full');
}

/** Tokens with their words; the protocol counts each from the one before. */
function read(plan: OpenDocument, data: readonly number[]): { type: string; line: number; words: string }[] {
  const found: { type: string; line: number; words: string }[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0] = data.slice(at, at + 4);
    character = lines ? characters : character + characters;
    line += lines;
    const words = plan.wordsAt({ start: { line, character }, end: { line, character: character + length } });
    assert.equal(words.length, length, 'the token lies on its line');
    found.push({ type: tokenTypes[type] ?? '', line, words });
  }
  return found;
}
