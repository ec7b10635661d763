import { Range, window } from 'vscode';
import { topOfPlan } from '../top-of-plan.ts';
import { isEditable, kindOfDocument } from '../plans.ts';
import type { Command } from './command.ts';

/** Writes `type: pdp` at the top of the Markdown file in front, which makes it a plan; one step to undo. */
export const makePlan: Command = {
  id: 'pdp.makePlan',
  async run() {
    const editor = window.activeTextEditor;
    if (!editor || !isEditable(editor.document) || kindOfDocument(editor.document)) return;
    const { firstLine, endLine, text } = topOfPlan(editor.document.getText());
    await editor.edit((edit) => edit.replace(new Range(firstLine, 0, endLine, 0), text));
  },
};
