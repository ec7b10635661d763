import assert from 'node:assert/strict';
import { commands, window } from 'vscode';
import { openExample, openText } from './editor.ts';

describe('a click on a row of the marking points', () => {
  it('goes to the line of the plan, in the editor that has it', async () => {
    const { document, viewColumn } = await openExample('weak-first-draft.md');
    await commands.executeCommand('pdp.revealLine', { plan: document.uri.toString(), line: 51 });
    const editor = window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), document.uri.toString());
    assert.equal(editor.viewColumn, viewColumn);
    assert.equal(editor.selection.active.line, 50);
  });

  it('does nothing where it is asked for nothing', async () => {
    const { document } = await openText('# Notes\n');
    for (const argument of [
      undefined,
      null,
      'line',
      { plan: 1, line: 2 },
      { plan: document.uri.toString(), line: 'x' },
    ])
      await commands.executeCommand('pdp.revealLine', argument);
    assert.equal(window.activeTextEditor?.document, document);
    assert.equal(window.activeTextEditor.selection.active.line, 0);
  });
});
