import { SnippetString, window, workspace } from 'vscode';
import { newPlanRequest, type NewPlanParams } from '../../server/protocol.ts';
import type { Command } from './command.ts';

/** Opens a new document that asks for the parts of a plan; a folder is not needed. */
export const newPlan: Command = {
  id: 'pdp.newPlan',
  async run({ server }) {
    const client = await server.running();
    if (!client) return server.explain();
    const snippet = await client.sendRequest<string>(newPlanRequest, { today: today() } satisfies NewPlanParams);
    const document = await workspace.openTextDocument({ language: 'markdown' });
    const editor = await window.showTextDocument(document);
    await editor.insertSnippet(new SnippetString(snippet));
  },
};

/** The learner's own day, which `toISOString` would shift by the time zone. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => `${part}`.padStart(2, '0')).join('-');
}
