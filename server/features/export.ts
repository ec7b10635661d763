import { formatIsoDate } from '../language/calendar.ts';
import { exportRequest, type ExportAnswer, type ExportParams } from '../protocol.ts';
import type { Feature } from './feature.ts';

/** Our own request: a plan as a file to hand in. Where no host writes files, as in a browser, the answer is null. */
export const exportFeature: Feature = {
  capabilities: () => ({}),
  register({ connection, workspace, today, writeHandIn }) {
    connection.onRequest(exportRequest, async (params: ExportParams): Promise<ExportAnswer | null> => {
      const { beforeHandIn } = await import('../export/before-hand-in.ts');
      const { makeHandIn } = await import('../export/make-hand-in.ts');
      const { analysis } = await workspace.open(params.uri);
      if (!analysis || !writeHandIn) return null;
      const findings = beforeHandIn(analysis);
      if (findings.some(({ blocks }) => blocks || !params.isAsked)) return { findings };
      const handIn = makeHandIn(analysis, { day: formatIsoDate(today()), hasMap: params.hasMap });
      return writeHandIn(handIn, params.format);
    });
  },
};
