import type {
  ClientCapabilities,
  CodeAction,
  Range as EditorRange,
  SnippetTextEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { CodeActionKind, CodeActionTriggerKind } from './library.ts';
import type { Analysis } from '../analysis.ts';
import type { Problem } from '../check.ts';
import type { Range } from '../document/prose.ts';
import { safeEdits, together } from '../fix-all.ts';
import { ignoreHere } from '../ignore-here.ts';
import { cursorAt } from '../help/cursor.ts';
import { text } from '../messages/index.ts';
import type { Fix } from '../rules/rule.ts';
import { editorRange, offsetRange, toDiagnostic } from './convert.ts';
import type { Feature } from './feature.ts';
import { asSnippet } from './snippet.ts';

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
        const { movesAt } = await import('../moves/index.ts');
        const { start } = offsetRange(document, range);
        const saved = workspace.savedText(textDocument.uri);
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

/** The kind of all moves; a move's own has its id behind it. */
const moveKind = `${CodeActionKind.RefactorRewrite}.pdp`;

/** Whether any move could be among these kinds, which may be wider or narrower than ours. */
function wantsMoves(only: readonly string[] | undefined): boolean {
  return !only || only.some((kind) => isWithin(moveKind, kind) || isWithin(kind, moveKind));
}

function isWithin(kind: string, wider: string): boolean {
  return kind === wider || kind.startsWith(`${wider}.`);
}

const fixAll = `${CodeActionKind.SourceFixAll}.pdp`;

/** What there is to do about problems, as the editor's actions. */
class ActionMaker {
  constructor(
    private readonly document: TextDocument,
    private readonly analysis: Analysis,
    private readonly client: ClientCapabilities,
    private readonly rulesPage: string | undefined,
  ) {}

  quickFixes(problems: readonly Problem[]): CodeAction[] {
    const { plan } = this.analysis;
    const own = problems.flatMap((problem) => {
      const fixes = problem.fixes(plan);
      const isPreferred = fixes.length === 1 ? { isPreferred: true } : {};
      return fixes.map((fix) => ({ ...this.action(problem, fix), ...isPreferred }));
    });
    const ignoring = problems.flatMap((problem) => {
      const fix = ignoreHere(plan, problem);
      return fix && problem.rule !== 'ignore-unused' ? [this.action(problem, fix)] : [];
    });
    return [...own, ...this.ofAllKinds(problems), ...ignoring];
  }

  /** Whatever several problems of the plan have as their fix, for all of them at once. */
  private ofAllKinds(problems: readonly Problem[]): CodeAction[] {
    const asked = new Map(problems.map((problem) => [problem.rule, problem]));
    return [...asked.values()].flatMap((problem) => {
      const [own] = problem.fixes(this.analysis.plan);
      const same = own ? this.fixesLike(problem.rule, own.title) : [];
      if (!own || same.length < 2) return [];
      const title = text('fix.all', { fix: own.title, count: same.length });
      return [this.action(problem, { title, edits: together(same) })];
    });
  }

  private fixesLike(rule: string, title: string): Fix[] {
    const problems = this.analysis.problems.filter((problem) => problem.rule === rule);
    return problems.flatMap((problem) =>
      problem
        .fixes(this.analysis.plan)
        .filter((fix) => fix.title === title)
        .slice(0, 1),
    );
  }

  fixAll(): CodeAction[] {
    const edits = safeEdits(this.analysis.plan, this.analysis.problems);
    return edits.length ? [{ title: text('fix.safe'), kind: fixAll, edit: this.edit(edits) }] : [];
  }

  moves(found: readonly { id: string; fix: Fix }[], only: readonly string[] | undefined): CodeAction[] {
    return found
      .map(({ id, fix }) => ({ title: fix.title, kind: `${moveKind}.${id}`, edit: this.edit(fix.edits) }))
      .filter(({ kind }) => !only || only.some((wider) => isWithin(kind, wider)));
  }

  private action(problem: Problem, fix: Fix): CodeAction {
    return {
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [toDiagnostic(this.document, problem, this.rulesPage)],
      edit: this.edit(fix.edits),
    };
  }

  private edit(edits: Fix['edits']): WorkspaceEdit {
    const made = edits.map(({ range, text }) => ({ range: editorRange(this.document, range), newText: text }));
    return workspaceEdit(this.document, made, this.client);
  }
}

function touching(problems: readonly Problem[], { start, end }: Range): Problem[] {
  return problems.filter(({ range }) => range.start <= end && start <= range.end);
}

function wholeLines({ start, end }: EditorRange): EditorRange {
  return { start: { line: start.line, character: 0 }, end: { line: end.line, character: Number.MAX_SAFE_INTEGER } };
}

/** With tab stops where the client takes them, and for this version of the text alone where it knows versions. */
function workspaceEdit({ uri, version }: TextDocument, edits: TextEdit[], client: ClientCapabilities): WorkspaceEdit {
  const { documentChanges, snippetEditSupport } = client.workspace?.workspaceEdit ?? {};
  if (!documentChanges) return { changes: { [uri]: edits } };
  const snippets = edits.map(({ range, newText }): SnippetTextEdit => {
    return { range, snippet: { kind: 'snippet', value: asSnippet(newText) } };
  });
  return { documentChanges: [{ textDocument: { uri, version }, edits: snippetEditSupport ? snippets : edits }] };
}
