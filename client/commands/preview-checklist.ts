import { commands, l10n, Uri, window, workspace, type TextDocument } from 'vscode';
import { activePlan, isPlanDocument } from '../plans.ts';
import type { Command } from './command.ts';
import { newPlan } from './new-plan.ts';

/** Shows beside the plan what an assessor would credit in it. */
export const previewChecklist: Command = {
  id: 'pdp.previewChecklist',
  async run({ server, panel }, argument) {
    const plan = planOf(argument) ?? activePlan();
    if (!plan) await offerNewPlan();
    else if (await server.running()) panel.show(plan.uri);
    else await server.explain();
  },
};

/** The plan whose editor menu was used. */
function planOf(argument: unknown): TextDocument | undefined {
  if (!(argument instanceof Uri)) return undefined;
  const document = workspace.textDocuments.find(({ uri }) => uri.toString() === argument.toString());
  return document && isPlanDocument(document) ? document : undefined;
}

async function offerNewPlan(): Promise<void> {
  const accept = l10n.t('New Plan');
  const choice = await window.showInformationMessage(
    l10n.t('Open your plan to see its checklist. A Markdown file is a plan when “type: pdp” stands at its top.'),
    accept,
  );
  if (choice === accept) await commands.executeCommand(newPlan.id);
}
