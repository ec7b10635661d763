import { Range, TextEditorRevealType, Uri, window, workspace } from 'vscode';
import type { Command } from './command.ts';

/**
 * Opens the weak example as a new document, at its first objective, where much is underlined: its mistakes may be mended, and nothing is
 * overwritten.
 */
export const openSample: Command = {
  id: 'pdp.openSample',
  async run({ extension }) {
    const sample = await workspace.fs.readFile(Uri.joinPath(extension, 'examples', 'weak-first-draft.md'));
    const content = new TextDecoder().decode(sample);
    const document = await workspace.openTextDocument({ language: 'markdown', content });
    const start = document.positionAt(Math.max(content.search(/^### /m), 0));
    const selection = new Range(start, start);
    const editor = await window.showTextDocument(document, { selection });
    editor.revealRange(selection, TextEditorRevealType.InCenter);
  },
};
