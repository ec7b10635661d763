import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  DidChangeTextDocumentNotification,
  DocumentSymbolRequest,
  ErrorCodes,
  LSPErrorCodes,
  TextDocumentSyncKind,
  type ClientCapabilities,
  type ResponseError,
} from 'vscode-languageserver-protocol/node';
import { checklistRequest } from '../server/protocol.ts';
import { readProjectFile } from './helpers.ts';
import { Editor, pulling, pushed, withServer, type Profile } from './lsp-client.ts';

const weak = readProjectFile('examples/weak-first-draft.md');

const everything: ClientCapabilities = {
  textDocument: { diagnostic: {} },
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
  },
};

describe('the server', () => {
  const profiles: Record<string, Profile> = {
    'that pulls': pulling,
    'that says nothing of itself': pushed,
    'that can all': { capabilities: everything, settings: { files: [] } },
  };
  for (const [name, profile] of Object.entries(profiles)) {
    it(`tells a client ${name} what it can do`, async () => {
      const editor = new Editor(profile);
      try {
        const { capabilities, serverInfo } = await editor.initialize();
        const change = TextDocumentSyncKind.Incremental;
        assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change, save: true });
        const codeActionKinds = ['quickfix', 'source.fixAll.pdp', 'refactor.rewrite.pdp'];
        assert.deepEqual(capabilities.codeActionProvider, { codeActionKinds });
        assert.equal(capabilities.hoverProvider, true);
        assert.equal(capabilities.documentSymbolProvider, true);
        assert.equal(capabilities.positionEncoding, 'utf-16');
        assert.equal(!!capabilities.diagnosticProvider, !!profile.capabilities?.textDocument?.diagnostic);
        assert.match(serverInfo?.version ?? '', /^\d+\.\d+\.\d+$/);
        assert.ok(await editor.open(weak).ask(checklistRequest), 'it is at work');
        await editor.end();
      } finally {
        editor.kill();
      }
    });
  }

  it('ends with status 1 where it was not told to shut down', async () => {
    const editor = new Editor(pulling);
    try {
      await editor.initialize();
      assert.equal(await editor.exit(), 1);
    } finally {
      editor.kill();
    }
  });

  it('answers a request that it does not know', () =>
    withServer(pulling, async ({ connection }) => {
      await assert.rejects(connection.sendRequest('pdp/nonsense', {}), withCode(ErrorCodes.MethodNotFound));
    }));

  it('answers a request without sense in its parameters, and goes on', () =>
    withServer(pulling, async (editor) => {
      await assert.rejects(editor.connection.sendRequest('textDocument/hover', {}));
      await assert.rejects(editor.connection.sendRequest(checklistRequest, null));
      assert.ok((await editor.open(weak).diagnostics()).length > 0);
    }));

  it('answers a request that is cancelled', () =>
    withServer(pulling, async (editor) => {
      const plan = editor.open(weak);
      const source = new CancellationTokenSource();
      const params = { textDocument: { uri: plan.uri } };
      const answer = editor.connection.sendRequest(DocumentSymbolRequest.type, params, source.token);
      source.cancel();
      const isCancelled = withCode(LSPErrorCodes.RequestCancelled);
      const settled = await answer.catch((error: unknown) => isCancelled(error));
      assert.ok(settled);
    }));

  it('takes edits that reach beyond the text', () =>
    withServer(pulling, async (editor) => {
      const plan = editor.open(weak);
      const far = { line: 100_000, character: 100_000 };
      plan.edit({ range: { start: far, end: far }, text: '\n\nSigned on [insert date].\n' });
      plan.edit({ range: { start: { line: 3, character: 5000 }, end: { line: 3, character: 9000 } }, text: ' Ltd' });
      const prompts = (await plan.diagnostics()).filter(({ code }) => code === 'placeholder-left');
      assert.deepEqual(
        prompts.map(({ range }) => plan.wordsAt(range)),
        ['[insert date]', '[insert date]'],
      );
    }));

  it('passes over edits to a document that was never opened', () =>
    withServer(pulling, async (editor) => {
      await editor.connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri: 'file:///coursework/unknown.md', version: 7 },
        contentChanges: [{ text: weak }],
      });
      const unknown = { textDocument: { uri: 'file:///coursework/unknown.md' } };
      assert.deepEqual(await editor.connection.sendRequest(DocumentSymbolRequest.type, unknown), []);
      assert.ok((await editor.open(weak).diagnostics()).length > 0);
    }));

  it('shows broken YAML at its own line and checks the rest all the same', () =>
    withServer(pulling, async (editor) => {
      const plan = editor.open(weak.replace('organisation: Tidewell Works', 'organisation: Tidewell: Works'));
      const found = await plan.diagnostics();
      const broken = found.filter(({ code }) => code === 'frontmatter');
      const { line } = plan.rangeOf('organisation:').start;
      assert.deepEqual(
        broken.map(({ range }) => range.start.line),
        [line],
      );
      assert.ok(found.filter(({ code }) => code === 'objective-vague').length >= 5);
    }));
});

function withCode(code: number) {
  return (error: unknown) => (error as ResponseError<unknown>).code === code;
}
