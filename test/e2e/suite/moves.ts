import assert from 'node:assert/strict';
import { commands, Selection, window, workspace, type CodeAction, type TextEditor } from 'vscode';
import { openText, rangeOf, untilDiagnostics } from './editor.ts';

const plan = `---
type: pdp
---

## Objectives

| Objective | By when? |
| --- | --- |
| Lead three groups | June 2027 |
| Write a guide | May 2027 |

## Notes

Some words.
`;

describe('moves', () => {
  it('are offered in the refactor menu and change the plan; to undo restores every byte', async () => {
    const { document } = await openText(plan);
    // Its findings are there, so the server runs.
    await untilDiagnostics(document, (found) => found.length > 0);
    const offered = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      rangeOf(document, 'Write'),
      'refactor.rewrite.pdp.table-to-headings',
    );
    assert.equal(offered.length, 1);
    assert.ok(offered[0]?.edit && (await workspace.applyEdit(offered[0].edit)));
    assert.match(document.getText(), /### Lead three groups\n\n\*\*By when\?\*\* June 2027\n\n### Write a guide/);
    await commands.executeCommand('undo');
    assert.equal(document.getText(), plan);
  });

  it('with Tab go from cell to cell, and behind the last to a new row', async () => {
    const editor = await openText(plan);
    const { document } = editor;
    await go(editor, 'pdp.nextCell', 'Lead');
    assert.equal(document.getText(editor.selection), 'June 2027');
    await commands.executeCommand('pdp.previousCell');
    assert.equal(document.getText(editor.selection), 'Lead three groups');
    await go(editor, 'pdp.nextCell', 'May 2027');
    await commands.executeCommand('type', { text: 'Call ten employers' });
    assert.match(document.getText(), /May 2027 \|\n\| Call ten employers \| {2}\|\n\n## Notes\n\nSome words\.\n$/);
  });

  it('leave Tab what it is where there is no table', async () => {
    const editor = await openText(plan);
    await go(editor, 'pdp.nextCell', 'Some words');
    assert.match(editor.document.getText(), /\n[ \t]+Some words\.\n$/);
  });
});

describe('the living plan', () => {
  for (const { command, heading } of [
    { command: 'pdp.addReview', heading: 'Reviews' },
    { command: 'pdp.addFeedback', heading: 'Feedback' },
  ]) {
    it(`has ${command} ask in the part that it is for, with the first question selected`, async () => {
      const editor = await openText(plan);
      await commands.executeCommand(command);
      const { document } = editor;
      assert.match(
        document.getText(),
        new RegExp(`\nSome words\\.\n\n## ${heading}\n\n### \\d{1,2} \\w+ \\d{4}\n\n\\*\\*`),
      );
      assert.match(document.getText(editor.selection), /^\[.*\?\]$/);
      await untilDiagnostics(document, (found) => found.length > 0);
    });
  }

  it('has PDP: Add Reflection… insert the stages of the model that is picked, for the objective that is picked', async () => {
    const editor = await openText(plan);
    const run = commands.executeCommand('pdp.addReflection');
    const accept = () => commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await untilTrue(accept, () => /## Reflection on O1/.test(editor.document.getText()));
    await run;
    const text = editor.document.getText();
    assert.match(
      text,
      /## Reflection on O1\n\n\*\*Model:\*\* Gibbs' reflective cycle \(Gibbs, 1988\)\n\n\*\*Objective:\*\* O1\n/,
    );
    assert.match(text, /### Feelings\n\n\[What did you think and feel, then and afterwards\?\]/);
  });

  it('has PDP: What Next? say one step with its place', async () => {
    await openText(plan);
    const said = commands.executeCommand('pdp.whatNext');
    const focus = () => commands.executeCommand('notifications.focusToasts');
    const accept = () => commands.executeCommand('notification.acceptPrimaryAction');
    let isDone = false;
    void said.then(() => (isDone = true));
    while (!isDone) {
      await focus();
      await accept();
      await turn();
    }
    assert.equal(window.activeTextEditor?.selection.start.character, 0);
    assert.ok(!window.activeTextEditor.selection.isEmpty, 'a line is selected');
  });
});

async function go(editor: TextEditor, command: string, words: string): Promise<void> {
  const { start } = rangeOf(editor.document, words);
  editor.selection = new Selection(start, start);
  await commands.executeCommand(command);
}

/** Does something again and again until it has had its effect: a list that opens is not announced to extensions. */
async function untilTrue(act: () => Thenable<unknown>, isTrue: () => boolean): Promise<void> {
  while (!isTrue()) {
    await act();
    await turn();
  }
}

/** A turn of the window, which answers only after what was asked before. */
async function turn(): Promise<void> {
  await commands.executeCommand('vscode.executeFoldingRangeProvider', window.activeTextEditor?.document.uri);
}
