import assert from 'node:assert/strict';
import { commands, Selection, type TextDocument, type TextEditor } from 'vscode';
import { openText, rangeOf, untilDiagnostics } from './editor.ts';

const plan = `---
type: pdp
learner: Sam Lee
---

## Objectives

### Lead three job-matching groups for adults

- **Activities:** shadow a senior adviser
`;

describe('completion with keys that are typed', () => {
  it('takes a field of an objective, asked for by the sign in front of its label', async () => {
    const editor = await openPlan(plan);
    goToEnd(editor, 'senior adviser');
    await type('\n- **Succ');
    await takeUntil(editor.document, '\n- **Success criteria:** [How will you and others know it is done?]\n');
    // What is typed next takes the place of the question.
    await type('three reports');
    assert.match(editor.document.getText(), /\n- \*\*Success criteria:\*\* three reports\n/);
  });

  it('takes a key of the frontmatter, asked for by a new line', async () => {
    const editor = await openPlan(plan);
    goToEnd(editor, 'Sam Lee');
    await type('\nro');
    await takeUntil(editor.document, '\nrole: "[What is your job title?]"\n---');
  });

  it('takes a key of the frontmatter that is asked for by a command', async () => {
    const editor = await openPlan(plan.replace('learner: Sam Lee', 'stag'));
    goToEnd(editor, 'stag');
    await commands.executeCommand('editor.action.triggerSuggest');
    await takeUntil(editor.document, '\nstage: ');
  });
});

/** Resolves once the server has read it. */
async function openPlan(content: string): Promise<TextEditor> {
  const editor = await openText(content);
  await untilDiagnostics(editor.document, (found) => found.length > 0);
  return editor;
}

/** One key after the other. */
async function type(text: string): Promise<void> {
  for (const key of text) await commands.executeCommand('type', { text: key });
}

function goToEnd(editor: TextEditor, words: string): void {
  const { end } = rangeOf(editor.document, words);
  editor.selection = new Selection(end, end);
}

/** Takes what the list offers, as soon as there is one: until then the command does nothing. */
async function takeUntil(document: TextDocument, written: string): Promise<void> {
  while (!document.getText().includes(written)) await commands.executeCommand('acceptSelectedSuggestion');
}
