import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  DiagnosticSeverity,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type PublishDiagnosticsParams,
  type RegistrationParams,
} from 'vscode-languageserver-protocol/node';
import type { Checklist } from '../server/checklist-shape.ts';
import { checklistChanged, checklistRequest, schemesNotification } from '../server/protocol.ts';
import { readProjectFile } from './helpers.ts';
import { pulling, withServer, type Editor, type Profile } from './lsp-client.ts';
import { inFolder } from './run-pdp.ts';
import { brokenFile, tutorsFile } from './tutor-schemes.ts';

const weak = readProjectFile('examples/weak-first-draft.md').replace(/^scheme:.*\n/m, '');
const named = (id: string) => weak.replace('---\n', `---\nscheme: ${id}\n`);
const published = 'textDocument/publishDiagnostics';
const uri = 'file:///coursework/unit.pdp-scheme.json';
const sends: Profile = { ...pulling, initializationOptions: { sendsSchemes: true, followsChecklist: true } };

describe('marking schemes in the server', () => {
  for (const id of ['ers-pdp', 'reflective-practice']) {
    it(`that ship are followed where a plan names them: ${id}`, () =>
      withServer(pulling, async (editor) => {
        assert.equal((await editor.open(named(id)).ask<Checklist>(checklistRequest)).scheme, id);
      }));
  }

  it('that a client sends are followed, and followed as they change', () =>
    withServer(sends, async (editor) => {
      const plan = editor.open(named('unit-9'));
      const rules = async () => (await plan.diagnostics()).map(({ code }) => code);
      // Nothing is said of a scheme that may be on its way.
      assert.equal(
        (await plan.diagnostics()).filter(({ message }) => /unit-9/.test(JSON.stringify(message))).length,
        0,
      );
      const changed = editor.next(checklistChanged);
      await send(editor, tutorsFile);
      assert.deepEqual(await changed, { uri: plan.uri });
      assert.equal((await plan.ask<Checklist>(checklistRequest)).scheme, 'unit-9');
      assert.equal((await rules()).includes('objective-vague'), false);
      await send(editor, tutorsFile.replace('"off"', '"warning"'));
      assert.equal((await rules()).includes('objective-vague'), true);
      await editor.connection.sendNotification(schemesNotification, { files: [] });
      const [unknown] = (await plan.diagnostics()).filter(({ message }) => /unit-9/.test(JSON.stringify(message)));
      assert.equal(unknown && plan.wordsAt(unknown.range), 'unit-9');
      assert.equal((await plan.ask<Checklist>(checklistRequest)).scheme, 'ers-pdp');
    }));

  it('that are broken are shown at their own line, until they are mended or gone', () =>
    withServer(sends, async (editor) => {
      const plan = editor.open(named('unit-9'));
      for (const mended of [tutorsFile, undefined]) {
        const said = nextOf(editor, uri);
        await send(editor, brokenFile);
        const { diagnostics } = await said;
        assert.equal(diagnostics.length, 1);
        const [{ range, severity, message }] = diagnostics as [PublishDiagnosticsParams['diagnostics'][number]];
        assert.equal(
          brokenFile.split('\n')[range.start.line]?.slice(range.start.character, range.end.character),
          '"objective-vage"',
        );
        assert.equal(severity, DiagnosticSeverity.Warning);
        assert.match(JSON.stringify(message), /objective-vague/);
        assert.equal((await plan.ask<Checklist>(checklistRequest)).scheme, 'ers-pdp');
        const taken = nextOf(editor, uri);
        await send(editor, mended);
        assert.deepEqual((await taken).diagnostics, []);
      }
    }));

  it('are read from the folders of an editor that does not send them, and again when it says so', () =>
    inFolder(
      { 'deep/down/unit.pdp-scheme.json': tutorsFile, 'node_modules/x/y.pdp-scheme.json': brokenFile },
      (folder) => {
        const capabilities = {
          ...pulling.capabilities,
          workspace: { didChangeWatchedFiles: { dynamicRegistration: true }, diagnostics: { refreshSupport: true } },
        };
        return withServer({ capabilities, folders: [folder] }, async (editor) => {
          const plan = editor.open(named('unit-9'));
          const path = join(folder, 'deep/down/unit.pdp-scheme.json');
          await until(async () => (await plan.ask<Checklist>(checklistRequest)).scheme === 'unit-9');
          const [watching] = editor.heard<RegistrationParams>('client/registerCapability');
          assert.match(JSON.stringify(watching), /\*\*\/\*\.pdp-scheme\.json/);
          const said = nextOf(editor, pathToFileURL(path).toString());
          writeFileSync(path, brokenFile);
          await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
            changes: [{ uri: pathToFileURL(path).toString(), type: FileChangeType.Changed }],
          });
          assert.equal((await said).diagnostics.length, 1);
          assert.equal((await plan.ask<Checklist>(checklistRequest)).scheme, 'ers-pdp');
          const heard = editor.heard<PublishDiagnosticsParams>(published).map((one) => one.uri);
          assert.deepEqual([...new Set(heard)], [pathToFileURL(path).toString()]);
        });
      },
    ));
});

function send(editor: Editor, text: string | undefined): Promise<void> {
  const files = text === undefined ? [] : [{ uri, text }];
  return editor.connection.sendNotification(schemesNotification, { files });
}

function nextOf(editor: Editor, file: string): Promise<PublishDiagnosticsParams> {
  return editor.next<PublishDiagnosticsParams>(published, (params) => params.uri === file);
}

/** Asks again until it is so; the scenario's own limit ends it. */
async function until(isTrue: () => Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await new Promise((resolve) => setImmediate(resolve));
}
