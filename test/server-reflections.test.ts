import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageserver-protocol/node';
import type { Checklist } from '../server/checklist-shape.ts';
import { checklistChanged, checklistRequest, courseworkNotification } from '../server/protocol.ts';
import { pulling, withServer, type Editor, type Profile } from './lsp-client.ts';
import type { OpenDocument } from './open-document.ts';
import { planWithout, reflection, reflectionOn } from './reflection-files.ts';
import { inFolder, onTheDay } from './run-pdp.ts';

const sends: Profile = {
  ...pulling,
  env: onTheDay(),
  initializationOptions: { sendsSchemes: true, followsChecklist: true },
};
const path = '/coursework/log/first.md';
const send = (editor: Editor, ...texts: string[]) =>
  editor.connection.sendNotification(courseworkNotification, {
    files: texts.map((text) => ({ uri: `file://${path}`, text })),
  });
const late = async (plan: OpenDocument) =>
  (await plan.diagnostics()).filter(({ code }) => code === 'timescale-passed').map(({ range }) => plan.wordsAt(range));
const filesIn = async (plan: OpenDocument) => {
  const { criteria } = await plan.ask<Checklist>(checklistRequest);
  return [...new Set(criteria.flatMap(({ evidence }) => evidence.flatMap(({ file }) => file ?? [])))];
};
const [both, second] = [2, 1];

describe('reflections in files of their own, in the server', () => {
  it('that a client sends count, and count as they change', () =>
    withServer(sends, async (editor) => {
      const plan = editor.open(planWithout, '/coursework/plan.md');
      assert.equal((await late(plan)).length, both);
      const changed = editor.next(checklistChanged);
      await send(editor, reflection);
      assert.deepEqual(await changed, { uri: plan.uri });
      assert.equal((await late(plan)).length, second);
      assert.deepEqual(await filesIn(plan), ['log/first.md']);
      await send(editor);
      assert.equal((await late(plan)).length, both);
      assert.deepEqual(await filesIn(plan), []);
    }));

  it('that are open count as they stand in the editor, and tell their plan of each change', () =>
    withServer(sends, async (editor) => {
      await send(editor, reflectionOn('objective: O9'));
      const plan = editor.open(planWithout, '/coursework/plan.md');
      assert.equal((await late(plan)).length, both);
      const own = editor.open(reflection, path);
      assert.equal((await late(plan)).length, second);
      assert.deepEqual(await own.diagnostics(), []);
      assert.equal(await own.ask(checklistRequest), null);
      const changed = editor.next(checklistChanged, ({ uri }: { uri: string }) => uri === plan.uri);
      own.edit({ range: own.rangeOf('O1'), text: 'O8' });
      await changed;
      assert.equal((await late(plan)).length, both);
      const [hint] = await own.diagnostics();
      assert.equal(hint?.code, 'reference-unknown');
      assert.equal(own.wordsAt(hint.range), 'O8');
      // What the plan says now is what the reflection is held against.
      plan.edit({ range: plan.rangeOf('O2: Write'), text: 'O8: Write' });
      assert.deepEqual(await own.diagnostics(), []);
      own.close();
      assert.equal((await late(plan)).length, both);
    }));

  it('offer the ids of the plan, and the stages of their model', () =>
    withServer(sends, async (editor) => {
      editor.open(planWithout, '/coursework/plan.md');
      const own = editor.open(reflectionOn('objective: \nmodel: driscoll', '## What?\n\nI spoke.\n\n'), path);
      const labels = async (behind: string) => (await own.completions(behind)).map(({ label }) => label);
      assert.deepEqual(await labels('objective: '), ['O1', 'O2']);
      assert.deepEqual(await labels('I spoke.\n\n'), ['So what?', 'Now what?']);
    }));

  it('are read from the folders of an editor that does not send them, and again when it says so', () =>
    inFolder({ 'plan.md': planWithout, 'log/first.md': reflection, 'notes.md': '# Notes' }, (folder) =>
      withServer({ ...pulling, folders: [folder], env: onTheDay() }, async (editor) => {
        const plan = editor.open(planWithout, join(folder, 'plan.md'));
        await until(async () => (await late(plan)).length === second);
        assert.deepEqual(await filesIn(plan), ['log/first.md']);
        const file = join(folder, 'log/first.md');
        writeFileSync(file, reflection.replace('O1', 'O2'));
        await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
          changes: [{ uri: pathToFileURL(file).toString(), type: FileChangeType.Changed }],
        });
        await until(async () => (await saidLate(plan)).includes('O1'));
      }),
    ));
});

async function saidLate(plan: OpenDocument): Promise<string> {
  return JSON.stringify((await plan.diagnostics()).filter(({ code }) => code === 'timescale-passed'));
}

/** Asks again until it is so; the scenario's own limit ends it. */
async function until(isTrue: () => Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await new Promise((resolve) => setImmediate(resolve));
}
