import type { Checklist, ChecklistParams } from '../protocol.ts';
import { checklistChanged, checklistPageRequest, checklistRequest } from '../protocol.ts';
import { checklistHtml } from '../report/checklist-html.ts';
import type { Feature } from './feature.ts';

/** Our own requests: the marking checklist of a plan as data and as a page, and word when it may have changed. */
export const checklistFeature: Feature = {
  capabilities: () => ({}),
  register({ connection, workspace }) {
    const checklistOf = async ({ uri }: ChecklistParams): Promise<Checklist | null> => {
      const { analysis } = await workspace.open(uri);
      return analysis?.checklist() ?? null;
    };
    connection.onRequest(checklistRequest, checklistOf);
    connection.onRequest(checklistPageRequest, async (params: ChecklistParams) => {
      const checklist = await checklistOf(params);
      return checklist && checklistHtml(checklist);
    });
    workspace.onChange((uri) => connection.sendNotification(checklistChanged, { uri } satisfies ChecklistParams));
  },
};
