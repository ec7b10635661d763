import type { CodeAction } from 'vscode-languageserver';
import { Lines } from '../lines.ts';
import { fixRequest, type FixParams } from '../protocol.ts';
import { ActionMaker } from './action-maker.ts';
import type { Feature } from './feature.ts';

/** Our own request: the first fix of a finding, whether or not the finding is shown in the text, as the checklist names them all. */
export const fix: Feature = {
  capabilities: () => ({}),
  register({ connection, workspace, client, rulesPage }) {
    connection.onRequest(fixRequest, async ({ uri, rule, line }: FixParams): Promise<CodeAction | null> => {
      const { document, analysis } = await workspace.open(uri);
      if (!document || !analysis) return null;
      const lines = new Lines(analysis.plan.text);
      const found = analysis.found.find(
        (problem) => problem.rule === rule && lines.placeAt(problem.range.start).line === line,
      );
      return (found && new ActionMaker(document, analysis, client, rulesPage).firstFix(found)) ?? null;
    });
  },
};
