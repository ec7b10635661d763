import type { ClientCapabilities, CodeAction, SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../analysis.ts';
import type { Problem } from '../check.ts';
import { safeEdits, together } from '../fix-all.ts';
import { ignoreHere } from '../ignore-here.ts';
import { text } from '../messages/index.ts';
import type { Fix } from '../rules/rule.ts';
import { editorRange, toDiagnostic } from './convert.ts';
import { CodeActionKind } from './library.ts';
import { asSnippet } from './snippet.ts';

/** What there is to do about problems, as the editor's actions. */
export class ActionMaker {
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

  /** The first fix of a problem, if it has any. */
  firstFix(problem: Problem): CodeAction | undefined {
    const [fix] = problem.fixes(this.analysis.plan);
    return fix && this.action(problem, fix);
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

/** The kind of the fixes that cannot change what the plan says. */
export const fixAll = `${CodeActionKind.SourceFixAll}.pdp`;

/** The kind of all moves; a move's own has its id behind it. */
export const moveKind = `${CodeActionKind.RefactorRewrite}.pdp`;

/** Whether a kind of action is this wider one, or of it. */
export function isWithin(kind: string, wider: string): boolean {
  return kind === wider || kind.startsWith(`${wider}.`);
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
