import assert from 'node:assert/strict';
import { commands, Position, Selection, window, workspace, type CompletionList, type TextDocument } from 'vscode';
import { ofRule, openText, rangeOf, untilDiagnostics } from './editor.ts';

const plan = `---
type: pdp
learner: Sam Lee
role: Employment adviser
organisation: Northgate
aims: [A1: More job starts]
---

## Objectives

### Lead three job-matching groups 👍 for adults by 30 June 2027

- **Activities:** shadow a senior adviser

## Reviews
`;

describe('completion', () => {
  it('of a field writes it as the others are, with its question selected', async () => {
    const { document } = await openText(plan);
    await untilDiagnostics(document, (now) => ofRule(now, 'objective-success-criteria').length === 1);
    await putCursor(rangeOf(document, 'senior adviser').end);
    await type('\n');
    if (!document.getText().includes('adviser\n- ')) await type('- ');
    await suggestions(document, 'Success criteria');
    await accepted(
      document,
      () => commands.executeCommand('editor.action.triggerSuggest'),
      /\n- \*\*Success criteria:\*\* \[/,
    );
    assert.match(
      document.getText(),
      /- \*\*Activities:\*\* shadow a senior adviser\n- \*\*Success criteria:\*\* \[How will/,
    );
    const { activeTextEditor } = window;
    assert.ok(activeTextEditor);
    await type('three reports');
    assert.match(document.getText(), /\n- \*\*Success criteria:\*\* three reports\n/);
  });

  it('of the frontmatter comes while a key is typed', async () => {
    const { document } = await openText(plan);
    await untilDiagnostics(document, (now) => now.length > 0);
    await putCursor(rangeOf(document, 'type: pdp').end);
    await type('\n');
    await accepted(document, () => type('s', 't', 'a', 'g'), /\nstage: /);
    assert.match(document.getText(), /^---\ntype: pdp\nstage: (?:early|draft|final)\nlearner/);
  });
});

async function putCursor(position: Position): Promise<void> {
  const editor = window.activeTextEditor;
  assert.ok(editor);
  editor.selection = new Selection(position, position);
  await commands.executeCommand('workbench.action.focusActiveEditorGroup');
}

/** Types as a keyboard does, key by key. */
async function type(...keys: string[]): Promise<void> {
  for (const text of keys) await commands.executeCommand('type', { text });
}

/** What the server offers at the cursor, which must have this label among it. */
async function suggestions(document: TextDocument, label: string): Promise<void> {
  const at = window.activeTextEditor?.selection.active;
  const list = await commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', document.uri, at);
  const labels = list.items.map((item) => (typeof item.label === 'string' ? item.label : item.label.label));
  assert.ok(labels.includes(label), labels.join(', '));
}

/** Asks for suggestions in this way and takes the first, as soon as there is one to be taken. */
function accepted(document: TextDocument, ask: () => PromiseLike<unknown>, written: RegExp): Promise<void> {
  return new Promise((resolve, reject) => {
    let isDone = false;
    const listener = workspace.onDidChangeTextDocument((change) => {
      if (change.document !== document || !written.test(document.getText())) return;
      isDone = true;
      listener.dispose();
      resolve();
    });
    // Until the list is shown there is nothing to accept, and the command does nothing.
    const accept = async (): Promise<void> => {
      while (!isDone) await commands.executeCommand('acceptSelectedSuggestion');
    };
    ask().then(accept, reject);
  });
}
