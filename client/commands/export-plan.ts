import { env, l10n, ProgressLocation, window, type Uri } from 'vscode';
import { exportRequest, type ExportAnswer, type ExportedFile, type ExportParams } from '../../server/protocol.ts';
import { chooseExport, chooseTarget, mayExport } from '../export-questions.ts';
import { activePlan, planOf } from '../plans.ts';
import { saveWhole } from '../save-whole.ts';
import type { Server } from '../server.ts';
import type { Command } from './command.ts';

/** Makes a file of the plan to hand in. What may not be meant for it is asked about first. */
export const exportPlan: Command = {
  id: 'pdp.exportPlan',
  async run({ server }, argument) {
    const plan = planOf(argument) ?? activePlan();
    if (!plan) return void (await window.showInformationMessage(l10n.t('Open the plan that you want to export.')));
    const choice = await chooseExport();
    if (!choice) return;
    const params = { uri: plan.uri.toString(), format: choice.format, hasMap: choice.hasMap };
    let answer = await ask(server, { ...params, isAsked: false });
    if (answer && 'findings' in answer) {
      if (!(await mayExport(plan, answer.findings))) return;
      answer = await ask(server, { ...params, isAsked: true });
    }
    if (!answer || 'findings' in answer) return;
    const target = await chooseTarget(plan, choice);
    if (!target) return;
    await saveWhole(
      target,
      Uint8Array.from(atob(answer.base64), (byte) => byte.charCodeAt(0)),
    );
    // It stays until the learner has seen it; the work is done.
    void tell(target, answer);
  },
};

/** Undefined where there is no answer, which has been explained then. */
async function ask(server: Server, params: ExportParams): Promise<ExportAnswer | undefined> {
  const client = await server.running();
  if (!client) return void (await server.explain());
  const progress = { location: ProgressLocation.Notification, title: l10n.t('Exporting your plan…') };
  const answer = await window.withProgress(progress, () =>
    client.sendRequest<ExportAnswer | null>(exportRequest, params),
  );
  if (!answer) await window.showInformationMessage(l10n.t('Plans cannot be exported here. Print the preview instead.'));
  return answer ?? undefined;
}

async function tell(target: Uri, answer: ExportedFile): Promise<void> {
  const open = l10n.t('Open');
  const name = target.path.split('/').pop() ?? '';
  if ((await window.showInformationMessage(words(name, answer), open)) === open) await env.openExternal(target);
}

function words(name: string, { missing }: ExportedFile): string {
  return missing.length
    ? l10n.t('{0} is exported. It has no letters for: {1}. A Word or HTML file shows them.', name, missing.join(' '))
    : l10n.t('{0} is exported.', name);
}
