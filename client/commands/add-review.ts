import { insertEntry } from '../insert-entry.ts';
import { planInEditor } from '../plan-in-editor.ts';
import type { Command } from './command.ts';

/** Adds a review of today to the plan, as questions. */
export const addReview: Command = {
  id: 'pdp.addReview',
  async run({ server }) {
    const editor = await planInEditor();
    const client = editor && (await server.running());
    if (client) await insertEntry(client, editor, { kind: 'review' });
    else if (editor) await server.explain();
  },
};
