import { commands, l10n, window } from 'vscode';
import { activePlan, planOf } from '../plans.ts';
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

async function offerNewPlan(): Promise<void> {
  const accept = l10n.t('New Plan');
  const choice = await window.showInformationMessage(
    l10n.t('Open your plan to see its checklist. A Markdown file is a plan when “type: pdp” stands at its top.'),
    accept,
  );
  if (choice === accept) await commands.executeCommand(newPlan.id);
}
