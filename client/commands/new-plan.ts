import { Range, SnippetString, Uri, window, workspace, type TextDocument } from 'vscode';
import { newPlanRequest, schemeListRequest, type SchemeName } from '../../server/protocol.ts';
import { isEmptyPlan } from '../empty-plan.ts';
import { askForNewPlan } from '../new-plan-steps.ts';
import type { Command } from './command.ts';

/**
 * Asks whose plan it is, and opens a new document that asks for the parts of a plan; a folder is not needed. The argument may be the URI of an
 * empty plan, which is then filled instead.
 */
export const newPlan: Command = {
  id: 'pdp.newPlan',
  async run({ server }, argument) {
    const client = await server.running();
    if (!client) return server.explain();
    const answers = await askForNewPlan(today(), await client.sendRequest<SchemeName[]>(schemeListRequest));
    if (!answers) return;
    const snippet = await client.sendRequest<string>(newPlanRequest, answers);
    const document = emptyPlan(argument) ?? (await workspace.openTextDocument({ language: 'markdown' }));
    const editor = await window.showTextDocument(document);
    await editor.insertSnippet(new SnippetString(snippet), new Range(0, 0, document.lineCount, 0));
  },
};

function emptyPlan(argument: unknown): TextDocument | undefined {
  if (!(argument instanceof Uri)) return undefined;
  const document = workspace.textDocuments.find(({ uri }) => uri.toString() === argument.toString());
  return document && isEmptyPlan(document.uri.path, document.getText()) ? document : undefined;
}

/** The learner's own day, which `toISOString` would shift by the time zone. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => `${part}`.padStart(2, '0')).join('-');
}
