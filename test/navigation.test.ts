import assert from 'node:assert/strict';
import fc from 'fast-check';
import type {
  DocumentLink,
  FoldingRange,
  Location,
  Position,
  SelectionRange,
  SymbolInformation,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { pulling, withServer } from './lsp-client.ts';
import { markdown } from './markdown-fragments.ts';
import { navigationPlan } from './navigation-plan.ts';
import type { OpenDocument } from './open-document.ts';

describe('go to definition', () => {
  const cases = [
    ['O1 | Shadow', 0, ['O1: Lead three job-matching interviews with local employers']],
    ['S1/S2', 1, ['S1']],
    ['S1/S2', 4, ['S2']],
    ['A1 and A2', 0, ['Raise sustained job starts']],
    ['CG2 |', 2, ['CG2']],
    ['1 and 2.', 0, ['O1: Lead three job-matching interviews with local employers']],
    ['2.\n\n## Reviews', 0, ['O2: Write a guide to profiling']],
    ['### O2', 5, ['O2: Write a guide to profiling']],
  ] as const;
  for (const [words, offset, expected] of cases) {
    it(`leads from “${words.split('\n', 1)[0]}” to ${expected.join()}`, () =>
      withServer(pulling, async (editor) => {
        const plan = editor.open(navigationPlan);
        const found = await locations(plan, 'textDocument/definition', behind(plan, words, offset));
        assert.deepEqual(found, expected);
      }));
  }

  it('leads nowhere from code, paper sizes and plain words', () =>
    withServer(pulling, async (editor) => {
      const plan = editor.open(navigationPlan);
      for (const words of ['O2`', 'A4 paper', 'Shadow two'])
        assert.equal(await plan.request('textDocument/definition', { position: behind(plan, words, 0) }), null, words);
    }));

  it('follows an edit', () =>
    withServer(pulling, async (editor) => {
      const plan = editor.open(navigationPlan);
      await plan.pull();
      plan.edit({ range: plan.rangeOf('# My plan'), text: '# My plan\n\nA new paragraph.' });
      const found = await locations(plan, 'textDocument/definition', behind(plan, 'O1 | Shadow', 0));
      assert.deepEqual(found, ['O1: Lead three job-matching interviews with local employers']);
    }));
});

describe('references', () => {
  it('are all uses of an id, with or without the one that gives it', () =>
    withServer(pulling, async (editor) => {
      const plan = editor.open(navigationPlan);
      const position = behind(plan, 'O1 is on track', 1);
      const ask = async (includeDeclaration: boolean) =>
        plan.request<Location[]>('textDocument/references', { position, context: { includeDeclaration } });
      const all = await ask(true);
      assert.deepEqual(
        all.map(({ range }) => plan.wordsAt(range)),
        ['O1', 'O1', '1', 'O1'],
      );
      const others = await ask(false);
      assert.deepEqual(others, all.slice(1));
    }));

  it('of an aim reach into the list at the top', () =>
    withServer(pulling, async (editor) => {
      const plan = editor.open(navigationPlan);
      const found = await locations(plan, 'textDocument/references', behind(plan, 'A2\n', 0), {
        context: { includeDeclaration: true },
      });
      assert.deepEqual(found, ['A2', 'A2']);
    }));
});

describe('document links', () => {
  it('lead from each id that refers to an item to its line, and none from what gives it', () =>
    withServer(pulling, async (editor) => {
      const plan = editor.open(navigationPlan);
      const links = await plan.request<DocumentLink[]>('textDocument/documentLink');
      const lines = plan.text.split('\n');
      const said = links.map(({ range, target }) => {
        const line = Number(/#L(\d+)$/.exec(target ?? '')?.[1]);
        return [plan.wordsAt(range), lines[line - 1]?.slice(0, 8)];
      });
      assert.deepEqual(said, [
        ['CG1', '- **CG1:'],
        ['CG2', '- **CG2:'],
        ['S1', '| S1 | J'],
        ['S2', '| S2 | P'],
        ['A1', '  - A1: '],
        ['A2', '  - A2: '],
        ['O1', '### O1: '],
        ['O2', '### O2: '],
        ['1', '### O1: '],
        ['2', '### O2: '],
        ['O1', '### O1: '],
        ['O2', '### O2: '],
      ]);
      for (const { target } of links) assert.ok(target?.startsWith(`${plan.uri}#L`));
      assert.equal(links[6]?.tooltip, 'O1 Lead three job-matching interviews with local employers');
    }));
});

describe('the outline', () => {
  it('has the reviews that took place, by their days', () =>
    withServer(pulling, async (editor) => {
      const symbols = await editor.open(navigationPlan).symbols();
      const parts = symbols.flatMap((symbol) => [symbol, ...(symbol.children ?? [])]);
      const part = parts.find(({ name }) => name === 'Reviews');
      assert.deepEqual(
        part?.children?.map(({ name }) => name),
        ['14 January 2027', '22 April 2027'],
      );
    }));
});

describe('workspace symbols', () => {
  it('are the objectives, reviews and reflections of all open plans, as far as the query has their letters', () =>
    withServer(pulling, async (editor) => {
      editor.open(navigationPlan);
      editor.open('---\ntype: pdp\n---\n\n## Objectives\n\n### O7: Train the team by June\n', '/coursework/other.md');
      editor.open('## Objectives\n\n### O8: No plan at all\n', '/coursework/notes.md');
      const ask = async (query: string) => {
        const found = await editor.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query });
        return found.map(({ name }) => name);
      };
      assert.deepEqual(await ask(''), [
        'O1 Lead three job-matching interviews with local employers',
        'O2 Write a guide to profiling',
        '14 January 2027',
        '22 April 2027',
        'Reflection on my first interview (Gibbs, 1988)',
        'O7 Train the team by June',
      ]);
      assert.deepEqual(await ask('o7team'), ['O7 Train the team by June']);
      assert.deepEqual(await ask('gibbs'), ['Reflection on my first interview (Gibbs, 1988)']);
      assert.deepEqual(await ask('zebra'), []);
    }));
});

describe('folding', () => {
  it('is by frontmatter, part, objective, table and comment, each from its first line to its last', () =>
    withServer(pulling, async (editor) => {
      const plan = editor.open(navigationPlan);
      const folds = await plan.request<FoldingRange[]>('textDocument/foldingRange');
      const lines = plan.text.split('\n');
      const said = folds.map(({ startLine, endLine, kind }) => [lines[startLine], lines[endLine], kind]);
      for (const expected of [
        ['---', '---', undefined],
        ['# My plan', 'It went well.', undefined],
        ['## Skills audit', 'over two lines -->', undefined],
        ['| ID | Skill | Rating | Career goal |', '| S2 | Profiling | 3 | CG2 |', undefined],
        ['<!-- A comment that goes', 'over two lines -->', 'comment'],
        [
          '### O1: Lead three job-matching interviews with local employers',
          '**Timescale:** by 30 June 2027',
          undefined,
        ],
        ['### O2: Write a guide to profiling', '**Link to organisational aims:** A1 and A2', undefined],
      ])
        assert.ok(
          said.some((fold) => JSON.stringify(fold) === JSON.stringify(expected)),
          JSON.stringify(expected),
        );
      assert.equal(new Set(folds.map(({ startLine }) => startLine)).size, folds.length, 'one fold for a line');
    }));

  it('gives no more than the editor takes', () => {
    const capabilities = { textDocument: { foldingRange: { rangeLimit: 2 } } };
    return withServer({ capabilities }, async (editor) => {
      const folds = await editor.open(navigationPlan).request<FoldingRange[]>('textDocument/foldingRange');
      assert.equal(folds.length, 2);
    });
  });
});

describe('selection ranges', () => {
  it('grow from the word over value, field, objective and part to the whole', () =>
    withServer(pulling, async (editor) => {
      const plan = editor.open(navigationPlan);
      const [range] = await plan.request<SelectionRange[]>('textDocument/selectionRange', {
        positions: [behind(plan, 'observed', 3)],
      });
      const chain = chainOf(range).map((one) => plan.wordsAt(one));
      const value = 'three interviews observed and signed off by my manager';
      assert.deepEqual(chain.slice(0, 3), ['observed', value, `**Success criteria:** ${value}`]);
      assert.match(chain[3] ?? '', /^### O1.*30 June 2027$/s);
      assert.match(chain[4] ?? '', /^## Objectives.*A1 and A2$/s);
      assert.equal(chain.at(-1), plan.text);
    }));

  it('answer each position, in a table cell and in the frontmatter too', () =>
    withServer(pulling, async (editor) => {
      const plan = editor.open(navigationPlan);
      const positions = [behind(plan, 'Job brokerage', 5), behind(plan, 'Northgate', 1)];
      const ranges = await plan.request<SelectionRange[]>('textDocument/selectionRange', { positions });
      const [cell, value] = ranges.map((range) => chainOf(range).map((one) => plan.wordsAt(one)));
      assert.deepEqual(cell?.slice(0, 3), ['brokerage', 'Job brokerage', '| S1 | Job brokerage | 2 | CG1 |']);
      assert.deepEqual(value?.slice(0, 2), ['Northgate', plan.text.slice(0, plan.text.indexOf('\n\n# My plan'))]);
    }));
});

describe('every answer', () => {
  it('lies in the text, whatever the text is', () =>
    withServer(pulling, async (editor) => {
      let asked = 0;
      const property = fc.asyncProperty(markdown, fc.nat(), async (text, pick) => {
        const plan = editor.open(text, `/coursework/${(asked += 1)}.pdp.md`);
        const document = TextDocument.create(plan.uri, 'markdown', 1, text);
        const position = document.positionAt(pick % (text.length + 1));
        const whole = { start: { line: 0, character: 0 }, end: document.positionAt(text.length) };
        const answers = await Promise.all([
          plan.request<FoldingRange[]>('textDocument/foldingRange'),
          plan.request('textDocument/selectionRange', { positions: [position] }),
          plan.request('textDocument/documentLink'),
          plan.request('textDocument/documentSymbol'),
          plan.request('textDocument/inlayHint', { range: whole }),
          plan.request('textDocument/definition', { position }),
          plan.request('textDocument/formatting', { options: { tabSize: 2, insertSpaces: true } }),
        ]);
        for (const { startLine, endLine } of answers[0])
          assert.ok(0 <= startLine && startLine < endLine && endLine < document.lineCount);
        for (const { line, character } of positionsIn(answers))
          assert.deepEqual(document.positionAt(document.offsetAt({ line, character })), { line, character });
        plan.close();
      });
      await fc.assert(property, { numRuns: 60 });
      assert.equal(asked >= 60, true);
    }));
});

describe('a document that is no plan', () => {
  it('has nothing to go to, to fold or to select', () =>
    withServer(pulling, async (editor) => {
      const notes = editor.open(navigationPlan.replace('type: pdp\n', ''));
      const position = behind(notes, 'O1 | Shadow', 0);
      assert.equal(await notes.request('textDocument/definition', { position }), null);
      assert.deepEqual(await notes.request('textDocument/documentLink'), []);
      assert.deepEqual(await notes.request('textDocument/foldingRange'), []);
      assert.equal(await notes.request('textDocument/selectionRange', { positions: [position] }), null);
    }));
});

/** The position so many characters behind the beginning of some words. */
function behind(plan: OpenDocument, words: string, offset: number): Position {
  const { line, character } = plan.rangeOf(words).start;
  return { line, character: character + offset };
}

async function locations(plan: OpenDocument, method: string, position: Position, more = {}): Promise<string[]> {
  const found = await plan.request<Location[]>(method, { position, ...more });
  return found.map(({ uri, range }) => {
    assert.equal(uri, plan.uri);
    return plan.wordsAt(range);
  });
}

function chainOf(range: SelectionRange | undefined): SelectionRange['range'][] {
  return range ? [range.range, ...chainOf(range.parent)] : [];
}

/** Every position anywhere in an answer. */
function positionsIn(value: unknown): Position[] {
  if (typeof value !== 'object' || value === null) return [];
  return 'line' in value && 'character' in value ? [value as Position] : Object.values(value).flatMap(positionsIn);
}
