import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands, extensions, Selection, type TextEditor } from 'vscode';
import { ofRule, openText, untilDiagnostics } from './editor.ts';

const top = '---\ntype: pdp\nlearner: Sam Lee\n---\n\n# My plan\n\n';

describe('snippets ask question after question, and none is found any more once all are answered:', () => {
  for (const [name, { prefix, body }] of contributed()) {
    it(prefix, async () => {
      const prompts = Array.from(body.join('\n').matchAll(/\$\{\d+:([^}]*)\}/g), ([, prompt = '']) => prompt);
      // The top of a plan, with its six questions, is one thing to fill.
      const findings = prefix === 'pdp-plan' ? prompts.length - 5 : prompts.length;
      const editor = await openText(prefix === 'pdp-plan' ? '' : top);
      const { document } = editor;
      await insert(editor, name);
      await untilDiagnostics(document, (found) => ofRule(found, 'placeholder-left').length === findings);
      for (const [index, prompt] of prompts.entries()) {
        assert.equal(document.getText(editor.selection), prompt);
        await commands.executeCommand('type', { text: `answer ${index}` });
        await commands.executeCommand('jumpToNextSnippetPlaceholder');
      }
      await untilDiagnostics(document, (found) => !ofRule(found, 'placeholder-left').length);
      const written = Array.from(document.getText().matchAll(/answer (\d+)/g), ([, index]) => Number(index));
      assert.deepEqual(written, [...prompts.keys()]);
    });
  }
});

interface Snippet {
  readonly prefix: string;
  readonly body: readonly string[];
}

/** The snippets of the extension that runs here, by name. */
function contributed(): [string, Snippet][] {
  const extension = extensions.getExtension('pdp-coach.pdp-coach')!;
  const { contributes } = extension.packageJSON as { contributes: { snippets: readonly { path: string }[] } };
  return contributes.snippets.flatMap(({ path }) =>
    Object.entries(JSON.parse(readFileSync(join(extension.extensionPath, path), 'utf8')) as Record<string, Snippet>),
  );
}

/** At the end of a document, as VS Code itself does from the list of snippets. */
async function insert(editor: TextEditor, name: string): Promise<void> {
  const end = editor.document.positionAt(editor.document.getText().length);
  editor.selection = new Selection(end, end);
  await commands.executeCommand('editor.action.insertSnippet', { langId: 'markdown', name });
}
