import assert from 'node:assert/strict';
import type {
  ClientCapabilities,
  Diagnostic,
  SnippetTextEdit,
  TextDocumentEdit,
} from 'vscode-languageserver-protocol/node';
import { allActionsOf, applied, editsOf, fixesOf } from './code-actions.ts';
import { readProjectFile } from './helpers.ts';
import { pulling, withServer } from './lsp-client.ts';

const weak = readProjectFile('examples/weak-first-draft.md');
const { textDocument } = pulling.capabilities as ClientCapabilities;
const versioned = { capabilities: { textDocument, workspace: { workspaceEdit: { documentChanges: true } } } };
const withSnippets = {
  capabilities: { textDocument, workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } } },
};

describe('code actions', () => {
  it('offer each kind of finding its fixes, and a prompt none', () =>
    withServer(versioned, async (editor) => {
      const plan = editor.open(weak);
      const offered = new Map<string, number>();
      for (const finding of await plan.diagnostics()) {
        const actions = await fixesOf(plan, finding);
        for (const { kind, edit } of actions) assert.ok(kind === 'quickfix' && edit);
        const rule = String(finding.code);
        offered.set(rule, Math.min(actions.length, offered.get(rule) ?? Infinity));
      }
      const several = ['objective-vague', 'standards-reference'];
      const one = ['objective-timescale', 'objective-success-criteria', 'frontmatter'];
      for (const rule of several) assert.ok((offered.get(rule) ?? 0) >= 2, `${rule} has several fixes`);
      for (const rule of one) assert.equal(offered.get(rule), 1, `${rule} has a fix`);
      assert.equal(offered.get('placeholder-left'), 0);
    }));

  it('offer at a cursor what concerns it only, and nothing where nothing is found', () =>
    withServer(versioned, async (editor) => {
      const plan = editor.open(weak);
      const { start } = plan.rangeOf('mprove my communication');
      const rules = (await plan.codeActions({ start, end: start }, ['quickfix'])).map(
        ({ diagnostics }) => diagnostics?.[0]?.code,
      );
      const expected = ['relevance', 'success-criteria', 'timescale', 'vague'].map((part) => `objective-${part}`);
      assert.deepEqual([...new Set(rules)].sort(), expected);
      assert.deepEqual(await plan.codeActions(plan.rangeOf('My day is mostly appointments')), []);
    }));

  it('offer nothing to a client that asks for another kind', () =>
    withServer(versioned, async (editor) => {
      const plan = editor.open(weak);
      const range = plan.rangeOf('Improve');
      assert.deepEqual(await plan.codeActions(range, ['refactor.inline', 'source.organizeImports']), []);
      assert.ok((await plan.codeActions(range, ['refactor.inline', 'quickfix'])).length > 0);
    }));

  it('settle their finding and leave exactly one prompt', () =>
    withServer(versioned, async (editor) => {
      const plan = editor.open(weak);
      const before = await plan.diagnostics();
      for (const finding of before) {
        for (const action of await fixesOf(plan, finding)) {
          const fixed = editor.open(applied(plan, action), '/coursework/fixed.md');
          const wanted = [...rulesOf(before.filter((one) => one !== finding)), 'placeholder-left'].sort();
          assert.deepEqual(rulesOf(await fixed.diagnostics()), wanted, `${String(finding.code)}: ${action.title}`);
          fixed.close();
        }
      }
    }));

  it('keep the line ends of the text', () =>
    withServer(versioned, async (editor) => {
      const plan = editor.open(weak.replaceAll('\n', '\r\n'));
      for (const finding of await plan.diagnostics()) {
        for (const action of await fixesOf(plan, finding))
          assert.doesNotMatch(applied(plan, action), /(?<!\r)\n|\r(?!\n)/, action.title);
      }
    }));

  it('are snippets for a client that takes them, with the prompt as the tab stop', () =>
    withServer(withSnippets, async (editor) => {
      const plan = editor.open(weak);
      let count = 0;
      for (const finding of await plan.diagnostics()) {
        for (const action of await fixesOf(plan, finding)) {
          for (const { snippet } of editsOf(action) as SnippetTextEdit[]) {
            assert.equal(snippet.kind, 'snippet');
            assert.match(snippet.value, /\$\{1:\[[^\]]+\]\}/, action.title);
            count += 1;
          }
        }
      }
      assert.ok(count >= 20);
    }));

  it('name the version they were made for, and are plain changes for a client that knows no versions', async () => {
    await withServer(versioned, async (editor) => {
      const plan = editor.open(weak);
      plan.edit({ range: plan.rangeOf('Kelsey Marsden\norganisation'), text: 'K. Marsden\norganisation' });
      const [action] = await plan.codeActions(plan.rangeOf('Improve'));
      const [change] = (action?.edit?.documentChanges ?? []) as TextDocumentEdit[];
      assert.deepEqual(change?.textDocument, { uri: plan.uri, version: 2 });
    });
    await withServer(pulling, async (editor) => {
      const plan = editor.open(weak);
      const [action] = await plan.codeActions(plan.rangeOf('Improve'));
      assert.equal(action?.edit?.documentChanges, undefined, 'documentChanges only where the client takes them');
      assert.ok(action?.edit?.changes?.[plan.uri]?.length);
    });
  });
});

describe('code actions for more than one finding', () => {
  it('fix all of a kind at once, each with a prompt of its own', () =>
    withServer(versioned, async (editor) => {
      const plan = editor.open(weak);
      const before = await plan.diagnostics();
      const kind = before.filter(
        ({ code, message }) =>
          code === 'objective-timescale' && typeof message === 'string' && message.startsWith('No time'),
      );
      const [first] = kind;
      assert.ok(first && kind.length >= 2);
      const all = (await allActionsOf(plan, first)).find(({ title }) => title.endsWith('in this plan)'));
      assert.ok(all);
      const fixed = editor.open(applied(plan, all), '/coursework/fixed.md');
      const after = rulesOf(await fixed.diagnostics());
      const count = (rules: readonly string[], rule: string) => rules.filter((one) => one === rule).length;
      const settled = count(rulesOf(before), 'objective-timescale') - count(after, 'objective-timescale');
      assert.ok(settled >= 2);
      assert.equal(count(after, 'placeholder-left'), count(rulesOf(before), 'placeholder-left') + settled);
    }));

  it('ignore a finding where it stands, last in the list', () =>
    withServer(versioned, async (editor) => {
      const plan = editor.open(weak);
      const before = await plan.diagnostics();
      const finding = before.find(({ code }) => code === 'objective-vague');
      assert.ok(finding);
      const ignore = (await allActionsOf(plan, finding)).at(-1);
      assert.equal(ignore?.title, 'Ignore “objective-vague” here');
      const ignored = editor.open(applied(plan, ignore), '/coursework/ignored.md');
      assert.equal((await ignored.diagnostics()).length, before.length - 1);
    }));

  it('mend on saving what cannot change what the plan says, and nothing else', () =>
    withServer(versioned, async (editor) => {
      const slipped = weak
        .replace('organisation:', 'organistion:')
        .replace('## Objectives', '<!-- pdp-ignore frontmatter -->\n\n$&');
      const plan = editor.open(slipped);
      for (const only of ['source', 'source.fixAll', 'source.fixAll.pdp']) {
        const [action, ...others] = await plan.codeActions(plan.rangeOf('# My'), [only]);
        assert.ok(action && !others.length, only);
        assert.equal(action.kind, 'source.fixAll.pdp');
        assert.equal(applied(plan, action), weak.replace('## Objectives', '\n$&'));
      }
      assert.deepEqual(await plan.codeActions(plan.rangeOf('# My'), ['source.organizeImports']), []);
      assert.deepEqual(
        await editor.open(weak, '/coursework/other.md').codeActions(plan.rangeOf('# My'), ['source']),
        [],
      );
    }));
});

function rulesOf(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code }) => String(code)).sort();
}
