import assert from 'node:assert/strict';
import type { PublishDiagnosticsParams } from 'vscode-languageserver-protocol/node';
import { built } from './built.ts';
import { hostileTexts } from './hostile-texts.ts';
import { pulling, pushed, withServer } from './lsp-client.ts';
import { stoppableParser } from '../server/stoppable-parser.node.ts';

const publish = 'textDocument/publishDiagnostics';
const frontmatter = '---\ntype: pdp\nlearner: A\nrole: B\norganisation: C\naims: [D]\nstandards: [CDICRD02]\n---\n\n';
const weak = `${frontmatter}## Objectives\n\n### Improve my confidence\n`;

/** More than the server parses while others wait, less than it gives up on. */
const long = `${frontmatter}## Objectives\n\n| Objective | By when |\n| --- | --- |\n| Write a guide | |\n${'| Lead `three` groups | 30 June 2027 |\n'.repeat(300)}`;

describe('a text that is too complex', () => {
  for (const { name, content } of hostileTexts.filter(({ isLeft }) => isLeft)) {
    it(`is said so, once, and holds up nobody: ${name}`, () =>
      withServer(pulling, async (editor) => {
        const other = editor.open(weak, '/coursework/other.md');
        const plan = editor.open(content.toString());
        const [codes, others] = await Promise.all([plan.diagnostics(), other.diagnostics()]);
        assert.deepEqual(codes.filter(({ code }) => code === 'document-too-complex').length, 1);
        assert.ok(others.some(({ code }) => code === 'objective-vague'));
        plan.edit({ range: plan.rangeOf('type: pdp'), text: 'type:  pdp' });
        assert.equal((await plan.diagnostics()).filter(({ code }) => code === 'document-too-complex').length, 1);
      }));
  }

  it('has no more findings shown than an editor takes', () =>
    withServer(pulling, async (editor) => {
      const objectives = Array.from({ length: 400 }, (_, index) => `### Improve thing ${index}\n\n`).join('');
      assert.equal((await editor.open(`${frontmatter}## Objectives\n\n${objectives}`).diagnostics()).length, 1_000);
    }));

  it('is parsed elsewhere if it may take long, and its findings follow', () =>
    withServer(pushed, async (editor) => {
      const said = (code: string) =>
        editor.next<PublishDiagnosticsParams>(publish, ({ diagnostics }) =>
          diagnostics.some((one) => one.code === code),
        );
      const [first, then] = [said('document-too-complex'), said('objective-timescale')];
      editor.open(long);
      await first;
      const { diagnostics } = await then;
      assert.deepEqual(
        diagnostics.filter(({ code }) => code === 'document-too-complex'),
        [],
      );
    }));

  it('has what was parsed elsewhere pulled anew by a client that can', () =>
    withServer(
      { capabilities: { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } } },
      async (editor) => {
        const refresh = editor.next('workspace/diagnostic/refresh');
        const plan = editor.open(long);
        assert.ok((await plan.diagnostics()).some(({ code }) => code === 'document-too-complex'));
        await refresh;
        assert.ok((await plan.diagnostics()).some(({ code }) => code === 'objective-timescale'));
      },
    ));
});

describe('the stoppable parser', () => {
  const markdown = { text: '# A', before: '', hasFrontmatter: false };

  it('parses in its thread, one text after another', async () => {
    const parse = stoppableParser(built('parse-worker.cjs'), 60_000);
    const trees = await Promise.all([parse(markdown), parse({ ...markdown, text: 'b' })]);
    assert.deepEqual(
      trees.map((tree) => tree?.children.map(({ type }) => type)),
      [['heading'], ['paragraph']],
    );
  });

  it('gives up what takes too long, and what breaks its thread', async () => {
    const parse = stoppableParser(built('parse-worker.cjs'), 0);
    assert.deepEqual(await Promise.all([parse(markdown), parse(markdown)]), [undefined, undefined]);
    const broken = stoppableParser(built('parse-worker.cjs'), 60_000);
    assert.equal(await broken({ ...markdown, text: '> '.repeat(20_000) }), undefined);
    assert.ok(await broken(markdown), 'the next thread');
  });
});
