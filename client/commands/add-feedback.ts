import { insertEntry } from '../insert-entry.ts';
import { planInEditor } from '../plan-in-editor.ts';
import type { Command } from './command.ts';

/** Adds feedback received today to the plan, as questions. */
export const addFeedback: Command = {
  id: 'pdp.addFeedback',
  async run({ server }) {
    const editor = await planInEditor();
    const client = editor && (await server.running());
    if (client) await insertEntry(client, editor, { kind: 'feedback' });
    else if (editor) await server.explain();
  },
};
