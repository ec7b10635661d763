import { commands, l10n, window, type TextDocument } from 'vscode';
import { activePlan, planOf } from '../plans.ts';
import { columnOf } from '../reveal-line.ts';
import type { Command } from './command.ts';
import { newPlan } from './new-plan.ts';

/** Shows beside the plan what an assessor would credit in it. */
export const previewChecklist: Command = {
  id: 'pdp.previewChecklist',
  async run({ server, panel }, argument) {
    const plan = planOf(argument) ?? activePlan();
    if (!plan) await offerNewPlan();
    else if (await server.running()) {
      await bringIntoSight(plan);
      panel.show(plan.uri);
    } else await server.explain();
  },
};

/** A page of VS Code's own, such as the walkthrough, has the plan behind it. */
async function bringIntoSight(plan: TextDocument): Promise<void> {
  const { activeTab } = window.tabGroups.activeTabGroup;
  if (activeTab && !activeTab.input) await window.showTextDocument(plan, { viewColumn: columnOf(plan.uri) });
}

async function offerNewPlan(): Promise<void> {
  const accept = l10n.t('New Plan');
  const choice = await window.showInformationMessage(
    l10n.t('Open your plan to see its checklist. A Markdown file is a plan when “type: pdp” stands at its top.'),
    accept,
  );
  if (choice === accept) await commands.executeCommand(newPlan.id);
}
