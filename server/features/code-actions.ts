import type { Range as EditorRange } from 'vscode-languageserver';
import type { Problem } from '../check.ts';
import type { Range } from '../document/prose.ts';
import { ActionMaker, fixAll } from './action-maker.ts';
import { offsetRange } from './convert.ts';
import type { Feature } from './feature.ts';
import { CodeActionKind } from './library.ts';

/**
 * The fixes of the problems at the cursor, as quick fixes: for one, for all of its kind, or to ignore it; where the editor can, their prompts
 * are tab stops. And on saving, for whoever wants it, all fixes that cannot change what the plan says.
 */
export const codeActions: Feature = {
  capabilities: () => ({ codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAll] } }),
  register({ connection, workspace, client, rulesPage }) {
    connection.onCodeAction(async ({ textDocument, range, context }) => {
      const wants = (kind: string) => context.only?.some((only) => kind === only || kind.startsWith(`${only}.`));
      const { document, analysis } = await workspace.open(textDocument.uri);
      if (!document || !analysis) return [];
      const maker = new ActionMaker(document, analysis, client, rulesPage);
      const found = wants(fixAll) ? maker.fixAll() : [];
      if (wants(CodeActionKind.QuickFix) === false) return found;
      const atCursor = touching(analysis.problems, offsetRange(document, range));
      // A learner who asks anywhere in an objective's line means all that was found in it.
      const inLine = touching(analysis.problems, offsetRange(document, wholeLines(range)));
      const asked = [...atCursor, ...inLine.filter((problem) => !atCursor.includes(problem))];
      return [...found, ...maker.quickFixes(asked)];
    });
  },
};

function touching(problems: readonly Problem[], { start, end }: Range): Problem[] {
  return problems.filter(({ range }) => range.start <= end && start <= range.end);
}

function wholeLines({ start, end }: EditorRange): EditorRange {
  return { start: { line: start.line, character: 0 }, end: { line: end.line, character: Number.MAX_SAFE_INTEGER } };
}
