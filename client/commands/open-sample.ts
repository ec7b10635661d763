import { Uri, window, workspace } from 'vscode';
import type { Command } from './command.ts';

/** Opens the weak example as a new document: its mistakes may be mended, and nothing is overwritten. */
export const openSample: Command = {
  id: 'pdp.openSample',
  async run({ extension }) {
    const sample = await workspace.fs.readFile(Uri.joinPath(extension, 'examples', 'weak-first-draft.md'));
    const content = new TextDecoder().decode(sample);
    await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }));
  },
};
