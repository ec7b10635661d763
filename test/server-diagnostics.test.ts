import assert from 'node:assert/strict';
import type {
  Diagnostic,
  PublishDiagnosticsParams,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol/node';
import { readProjectFile } from './helpers.ts';
import { pulling, pushed, withServer, type Editor } from './lsp-client.ts';
import type { OpenDocument } from './open-document.ts';

const weak = readProjectFile('examples/weak-first-draft.md');
const publish = 'textDocument/publishDiagnostics';

describe('diagnostics that are pulled', () => {
  it('are full, then unchanged, then full again after an edit', () =>
    withServer(pulling, async (editor) => {
      const plan = editor.open(weak);
      const first = await plan.pull();
      assert.ok(first.kind === 'full' && first.resultId);
      assert.ok(first.items.length >= 12);
      assert.deepEqual(await plan.pull(first.resultId), { kind: 'unchanged', resultId: first.resultId });
      plan.edit({ range: plan.rangeOf('[insert date]'), text: '9 December 2026' });
      const second = await plan.pull(first.resultId);
      assert.ok(second.kind === 'full' && second.resultId !== first.resultId);
      assert.deepEqual(
        second.items,
        first.items.filter(({ code }) => code !== 'placeholder-left'),
      );
      assert.deepEqual(editor.heard(publish), [], 'nothing is pushed as well');
    }));

  it('are not called unchanged where a document is opened anew with another text', () =>
    withServer(pulling, async (editor) => {
      const plan = editor.open(weak);
      const { resultId } = await plan.pull();
      plan.close();
      assert.equal((await editor.open(`${weak}\nSee [insert date].\n`).pull(resultId)).kind, 'full');
    }));

  it('name their rule, its severity and its page', () =>
    withServer(pulling, async (editor) => {
      const plan = editor.open(weak);
      const vague = (await plan.diagnostics()).find(({ code }) => code === 'objective-vague');
      assert.ok(vague);
      assert.equal(plan.wordsAt(vague.range), 'Improve');
      assert.equal(vague.source, 'pdp');
      assert.equal(vague.severity, 2);
      assert.match(vague.codeDescription?.href ?? '', /^file:\/\/\/.*\/docs\/rules\.md#objective-vague$/);
    }));

  it('link to the page that the client names', () =>
    withServer({ ...pulling, initializationOptions: { rulesPage: 'https://example.org/rules' } }, async (editor) => {
      for (const { code, codeDescription } of await editor.open(weak).diagnostics())
        assert.equal(codeDescription?.href, `https://example.org/rules#${code}`);
    }));

  it('follow each of fifty edits', () =>
    withServer(pulling, async (editor) => {
      const plan = editor.open(weak);
      const answers = typing(50).map((words) => {
        plan.edit({ range: plan.rangeOf('Improve'), text: `Improve${words}` });
        return plan.pull();
      });
      const last = (await Promise.all(answers)).at(-1);
      assert.deepEqual(last?.kind === 'full' && last.items, await editor.open(plan.text).diagnostics());
    }));

  for (const [name, text] of Object.entries(awkward())) {
    it(`stand at the right words in a text with ${name}`, () =>
      withServer(pulling, async (editor) => {
        const plan = editor.open(text);
        const found = (await plan.diagnostics()).map(({ code, range }) => `${code} ${plan.wordsAt(range)}`);
        const expected = [
          'standards-reference My objectives',
          'objective-timescale as soon as possible',
          'placeholder-left [insert date]',
        ];
        for (const finding of expected) assert.ok(found.includes(finding), `${finding} in ${found.join('\n')}`);
      }));
  }
});

describe('diagnostics that are published', () => {
  it('come after opening, for the version opened, and are those pulled', async () => {
    let found: Diagnostic[] = [];
    await withServer(pushed, async (editor) => {
      found = await editor.open(weak).published();
    });
    await withServer(pulling, async (editor) => assert.deepEqual(await editor.open(weak).diagnostics(), found));
  });

  it('are after incremental edits those of the same text opened afresh', () =>
    withServer(pushed, async (editor) => {
      const plan = editor.open(weak.replaceAll('\n', '\r\n'));
      await plan.published();
      const start = { line: 0, character: 0 };
      const edits: (() => TextDocumentContentChangeEvent[])[] = [
        () => [{ range: plan.rangeOf('Improve'), text: 'Lead three 👩‍👩‍👧 workshops to improve' }],
        () => [{ range: plan.rangeOf('Ongoing\r\n'), text: 'by 30 June 2027\n\n### 𝒳 Understand more\r' }],
        () => [{ range: { start, end: plan.rangeOf('# My personal').start }, text: '---\ntype: pdp\n' }],
        () => [
          { range: { start, end: start }, text: '---\ntype: pdp\n---\n' },
          { range: { start, end: { line: 1, character: 0 } }, text: '---\r\nlearner: K\r\n' },
        ],
        () => [{ text: weak }],
      ];
      for (const [index, changes] of edits.entries()) {
        plan.edit(...changes());
        const published = await plan.published();
        assert.deepEqual(published, await editor.open(plan.text, `/coursework/fresh-${index}.md`).published());
      }
    }));

  it('are taken back when the document is closed', () =>
    withServer(pushed, async (editor) => {
      const plan = editor.open(weak);
      await plan.published();
      const next = nextPublication(editor, plan);
      plan.close();
      assert.deepEqual(await next, { uri: plan.uri, diagnostics: [] });
    }));

  it('are taken back when the text stops being a plan, once', () =>
    withServer(pushed, async (editor) => {
      const plan = editor.open(weak);
      await plan.published();
      plan.edit({ range: plan.rangeOf('type: pdp'), text: 'type: essay' });
      assert.deepEqual(await plan.published(), []);
      plan.edit({ range: plan.rangeOf('type: essay'), text: 'type: note' });
      await editor.open(weak, '/coursework/other.md').published();
      assert.deepEqual(publicationsOf(editor, plan).at(-1)?.version, 2, 'nothing is said of it any more');
    }));

  it('end a burst of fifty edits with those of the last version, and never go back', () =>
    withServer(pushed, async (editor) => {
      const plan = editor.open(weak);
      for (const words of typing(50)) plan.edit({ range: plan.rangeOf('Improve'), text: `Improve${words}` });
      const last = await plan.published();
      const fresh = await editor.open(plan.text, '/coursework/fresh.md').published();
      assert.deepEqual(last, fresh);
      const versions = publicationsOf(editor, plan).map(({ version = 0 }) => version);
      assert.deepEqual(
        versions,
        [...new Set(versions)].sort((a, b) => a - b),
      );
      assert.equal(versions.at(-1), 51);
    }));
});

/** The same plan, its text awkward to count in. */
function awkward(): Record<string, string> {
  const text = [
    '---\ntype: pdp\nlearner: A 👩‍👩‍👧\nrole: Coach\norganisation: 𝒳\naims: [More 🎯 starts]\n---\n',
    '## My objectives\n',
    '### Improve 🎯 my communication skills 𝒳 as soon as possible\n',
    'Agreed 𝒳𝒴 naïve on [insert date].\n',
  ].join('\n');
  return {
    'astral characters': text,
    'CRLF line ends': text.replaceAll('\n', '\r\n'),
    'a byte order mark': `\uFEFF${text}`,
  };
}

function typing(count: number): string[] {
  return Array.from({ length: count }, (_, index) => (index % 2 ? ' x' : '\n\nMore'));
}

function publicationsOf(editor: Editor, { uri }: OpenDocument): PublishDiagnosticsParams[] {
  return editor.heard<PublishDiagnosticsParams>(publish).filter((publication) => publication.uri === uri);
}

function nextPublication(editor: Editor, { uri }: OpenDocument): Promise<PublishDiagnosticsParams> {
  return editor.next(publish, (publication: PublishDiagnosticsParams) => publication.uri === uri);
}
