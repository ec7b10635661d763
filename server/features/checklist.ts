import type { Connection } from 'vscode-languageserver';
import type { Checklist } from '../checklist-shape.ts';
import type { ChecklistParams } from '../protocol.ts';
import { checklistChanged, checklistPageRequest, checklistRequest } from '../protocol.ts';
import type { Workspace } from '../workspace.ts';
import type { Feature } from './feature.ts';

/** Our own requests: the marking checklist of a plan as data and as a page, and word when it may have changed. */
export const checklistFeature: Feature = {
  capabilities: () => ({}),
  register({ connection, workspace, followsChecklist }) {
    const checklistOf = async ({ uri }: ChecklistParams): Promise<Checklist | null> => {
      const { analysis } = await workspace.open(uri);
      return analysis?.plan.kind === 'plan' ? analysis.checklist() : null;
    };
    connection.onRequest(checklistRequest, checklistOf);
    connection.onRequest(checklistPageRequest, async (params: ChecklistParams) => {
      const { checklistHtml } = await import('../report/checklist-html.ts');
      const checklist = await checklistOf(params);
      return checklist && checklistHtml(checklist);
    });
    if (followsChecklist) tellChanges(connection, workspace);
  },
};

/** Of plans, and once more of a document that is one no longer. */
function tellChanges(connection: Connection, workspace: Workspace): void {
  const plans = new Set<string>();
  workspace.onChange(async (uri) => {
    const { analysis } = await workspace.open(uri);
    const isPlan = analysis?.plan.kind === 'plan';
    if (!isPlan && !plans.delete(uri)) return;
    if (isPlan) plans.add(uri);
    await connection.sendNotification(checklistChanged, { uri } satisfies ChecklistParams);
  });
}
