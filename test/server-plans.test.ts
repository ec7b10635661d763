import assert from 'node:assert/strict';
import type { PublishDiagnosticsParams } from 'vscode-languageserver-protocol/node';
import { checklistPageRequest, checklistRequest } from '../server/protocol.ts';
import { pulling, pushed, withServer, type Profile } from './lsp-client.ts';

const publish = 'textDocument/publishDiagnostics';
const refresh = 'workspace/diagnostic/refresh';
const text = '# My notes\n\n## Objectives\n\n### Improve my communication skills\n\nSigned on [insert date].\n';
const plan = `---\ntype: pdp\n---\n\n${text}`;

const configured = (files: string[]): Profile => ({
  capabilities: { workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } } },
  settings: { files },
});
const configuredPulling = (files: string[]): Profile => ({
  capabilities: {
    ...pulling.capabilities,
    workspace: { configuration: true, diagnostics: { refreshSupport: true } },
  },
  settings: { files },
});

describe('a Markdown file that is no plan', () => {
  for (const [name, other] of Object.entries({
    'without frontmatter': text,
    'of another type': `---\ntype: essay\n---\n\n${text}`,
    'that speaks of plans': `# type: pdp\n\n${text}`,
    'that is empty': '',
  })) {
    it(`${name} is answered with nothing`, () =>
      withServer(pulling, async (editor) => {
        const notes = editor.open(other, '/coursework/notes.md');
        const everywhere = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
        assert.deepEqual(await notes.pull(), { kind: 'full', items: [] });
        assert.deepEqual(await notes.codeActions(everywhere), []);
        assert.deepEqual(await notes.symbols(), []);
        for (let line = 0; line < 9; line += 1) assert.equal(await notes.hover({ line, character: 4 }), null);
        assert.equal(await notes.ask(checklistRequest), null);
        assert.equal(await notes.ask(checklistPageRequest), null);
      }));
  }

  it('has nothing published, whatever happens to it', () =>
    withServer(pushed, async (editor) => {
      const notes = editor.open(text, '/coursework/notes.md');
      notes.edit({ range: notes.rangeOf('Improve'), text: 'Extend' });
      // What happened before the plan was opened has been worked off when the plan is published.
      await editor.open(plan).published();
      notes.close();
      await editor.open(plan, '/coursework/other.md').published();
      const said = editor.heard<PublishDiagnosticsParams>(publish).map(({ uri }) => uri);
      assert.deepEqual(said, ['file:///coursework/plan.md', 'file:///coursework/other.md']);
    }));
});

describe('a plan', () => {
  it('is a file whose name ends in .pdp.md', () =>
    withServer(pulling, async (editor) => {
      assert.ok((await editor.open(text, '/coursework/mine.pdp.md').diagnostics()).length >= 4);
      assert.ok((await editor.open(text, '/coursework/my%20plan.PDP.md').diagnostics()).length >= 4);
      assert.deepEqual(await editor.open(text, '/coursework/pdp.md').diagnostics(), []);
    }));

  const globs: Record<string, [matching: string, other: string]> = {
    '*-plan.md': ['/home/k/deep/my-plan.md', '/home/k/my-plan-notes.md'],
    'coursework/**/*.md': ['/home/k/coursework/unit/3/mine.md', '/home/k/other/mine.md'],
    '**/plans/*.md': ['/home/k/plans/mine.md', '/home/k/plans/old/mine.md'],
    'plans/*.md': ['/home/k/plans/my%20plan.md', '/home/k/plans/old/mine.md'],
    'my plan.md': ['/home/k/my%20plan.md', '/home/k/plan.md'],
    '{mine,yours}.md': ['/home/k/yours.md', '/home/k/theirs.md'],
  };
  for (const [glob, [matching, other]] of Object.entries(globs)) {
    it(`is a file that matches ${glob} of the setting`, () =>
      withServer(configuredPulling([glob]), async (editor) => {
        assert.ok((await editor.open(text, matching).diagnostics()).length >= 4);
        assert.deepEqual(await editor.open(text, other).diagnostics(), []);
      }));
  }

  it('may become one, and stop being one, by the setting', () =>
    withServer(configured([]), async (editor) => {
      const mine = editor.open(text, '/coursework/mine.md');
      await editor.open(plan).published();
      const shown = mine.published();
      await editor.changeSettings({ files: ['mine.md'] });
      assert.ok((await shown).length >= 4);
      const takenBack = mine.published();
      await editor.changeSettings({ files: [] });
      assert.deepEqual(await takenBack, []);
    }));

  it('has a client that pulls ask anew when the setting changes', () =>
    withServer(configuredPulling([]), async (editor) => {
      const mine = editor.open(text, '/coursework/mine.md');
      if (!editor.heard(refresh).length) await editor.next(refresh);
      assert.deepEqual(await mine.diagnostics(), []);
      const refreshed = editor.next(refresh);
      await editor.changeSettings({ files: ['mine.md'] });
      await refreshed;
      assert.ok((await mine.diagnostics()).length >= 4);
    }));

  it('is known by the setting at the first pull already', () =>
    withServer(configuredPulling(['mine.md']), async (editor) => {
      assert.ok((await editor.open(text, '/coursework/mine.md').diagnostics()).length >= 4);
    }));

  it('is known by the setting at the first pull of a client that registers for changes', () => {
    const { capabilities, ...profile } = configured(['mine.md']);
    return withServer({ ...profile, capabilities: { ...capabilities, ...pulling.capabilities } }, async (editor) => {
      assert.ok((await editor.open(text, '/coursework/mine.md').diagnostics()).length >= 4);
      assert.equal(editor.heard('client/registerCapability').length, 1);
    });
  });

  for (const files of [[''], ['['], [7, null], 'mine.md', null]) {
    it(`is still one where the setting makes no sense: ${JSON.stringify(files)}`, () =>
      withServer(configured(files as string[]), async (editor) => {
        assert.ok((await editor.open(plan).published()).length >= 4);
      }));
  }
});
