import assert from 'node:assert/strict';
import { commands, Uri, window, workspace } from 'vscode';
import { openExample, untilDiagnostics } from './editor.ts';

describe('a plan on its way to Word and back', () => {
  it('is exported where the learner wants it, in the format that was picked, and imported again', async () => {
    const editor = await openExample('strong-plan.md');
    await untilDiagnostics(editor.document, () => true);
    const target = editor.document.uri.with({ path: editor.document.uri.path.replace(/[^/]+$/, 'strong-plan.docx') });
    // The dialog of the system is not the editor's, and nobody is there to answer it.
    const asks = window.showSaveDialog;
    const offered: (Uri | undefined)[] = [];
    window.showSaveDialog = (options) => {
      offered.push(options?.defaultUri);
      return Promise.resolve(target);
    };
    try {
      const done = commands.executeCommand('pdp.exportPlan', editor.document.uri);
      await Promise.all([done, answerBothQuestions(done)]);
    } finally {
      window.showSaveDialog = asks;
    }
    assert.equal(offered[0]?.path, target.path);
    const bytes = await workspace.fs.readFile(target);
    assert.deepEqual([...bytes.slice(0, 2)], [...Buffer.from('PK')]);

    await commands.executeCommand('pdp.importWord', target);
    const imported = window.activeTextEditor?.document;
    assert.ok(imported?.isUntitled);
    assert.equal(imported.languageId, 'markdown');
    assert.match(imported.getText(), /^---\ntype: pdp\nlearner: "Shabana Iqbal"\n/);
    const statements = [...editor.document.getText().matchAll(/^### O\d+: (.+)$/gm)];
    assert.ok(statements.length > 2);
    for (const [, statement = ''] of statements) assert.ok(imported.getText().includes(statement), statement);
  });
});

/** Takes the first answer of each question, as Enter does, until the command has what it asks for. */
async function answerBothQuestions(done: Thenable<unknown>): Promise<void> {
  let isDone = false;
  void done.then(
    () => (isDone = true),
    () => (isDone = true),
  );
  while (!isDone) await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
}
