import { l10n, window } from 'vscode';
import { nextStepRequest, type ChecklistParams, type NextStep } from '../../server/protocol.ts';
import { planInEditor } from '../plan-in-editor.ts';
import { beside, revealLine } from '../reveal-line.ts';
import type { Command } from './command.ts';

/** Says one thing to do next, and goes to its place if the learner likes. */
export const whatNext: Command = {
  id: 'pdp.whatNext',
  async run({ server }) {
    const editor = await planInEditor();
    if (!editor) return;
    const client = await server.running();
    if (!client) return server.explain();
    const { uri } = editor.document;
    const params: ChecklistParams = { uri: uri.toString() };
    const step = await client.sendRequest<NextStep | null>(nextStepRequest, params);
    if (!step) return;
    const go = l10n.t('Go to Line');
    const choice = await window.showInformationMessage(step.message, ...(step.line ? [go] : []));
    if (choice === go && step.line) await revealLine(beside(uri, step.file), step.line);
  },
};
