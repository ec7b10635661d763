import type { Range as EditorRange } from 'vscode-languageserver';
import type { Problem } from '../check.ts';
import type { Range } from '../document/prose.ts';
import { ActionMaker, fixAll, isWithin, moveKind } from './action-maker.ts';
import { offsetRange } from './convert.ts';
import type { Feature } from './feature.ts';
import { CodeActionKind, CodeActionTriggerKind } from './library.ts';

/**
 * The fixes of the problems at the cursor, as quick fixes: for one, for all of its kind, or to ignore it; where the editor can, their prompts
 * are tab stops. And on saving, for whoever wants it, all fixes that cannot change what the plan says.
 */
export const codeActions: Feature = {
  capabilities: () => ({ codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAll, moveKind] } }),
  register({ connection, workspace, client, rulesPage }) {
    connection.onCodeAction(async ({ textDocument, range, context }) => {
      const wants = (kind: string) => context.only?.some((only) => isWithin(kind, only));
      const { document, analysis } = await workspace.open(textDocument.uri);
      if (!document || !analysis) return [];
      const maker = new ActionMaker(document, analysis, client, rulesPage);
      const found = wants(fixAll) ? maker.fixAll() : [];
      // Those that an editor asks for by itself, at each step of the cursor, would put a light bulb beside every line.
      if (context.triggerKind !== CodeActionTriggerKind.Automatic && wantsMoves(context.only)) {
        const { cursorAt } = await import('../help/index.ts');
        const { movesAt } = await import('../moves/index.ts');
        const { start } = offsetRange(document, range);
        const saved = workspace.get(textDocument.uri)?.saved;
        const place = { ...cursorAt(analysis, start, workspace.today()), saved };
        found.push(...maker.moves(movesAt(place), context.only));
      }
      if (wants(CodeActionKind.QuickFix) === false) return found;
      const atCursor = touching(analysis.problems, offsetRange(document, range));
      // A learner who asks anywhere in an objective's line means all that was found in it.
      const inLine = touching(analysis.problems, offsetRange(document, wholeLines(range)));
      const asked = [...atCursor, ...inLine.filter((problem) => !atCursor.includes(problem))];
      return [...found, ...maker.quickFixes(asked)];
    });
  },
};

/** Whether any move could be among these kinds, which may be wider or narrower than ours. */
function wantsMoves(only: readonly string[] | undefined): boolean {
  return !only || only.some((kind) => isWithin(moveKind, kind) || isWithin(kind, moveKind));
}

function touching(problems: readonly Problem[], { start, end }: Range): Problem[] {
  return problems.filter(({ range }) => range.start <= end && start <= range.end);
}

function wholeLines({ start, end }: EditorRange): EditorRange {
  return { start: { line: start.line, character: 0 }, end: { line: end.line, character: Number.MAX_SAFE_INTEGER } };
}
