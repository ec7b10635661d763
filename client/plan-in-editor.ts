import { l10n, window, type TextEditor } from 'vscode';
import { activePlan } from './plans.ts';
import { columnOf } from './reveal-line.ts';

/** The plan the learner is at, in front, for a command that writes or moves in it; where there is none, that is said. */
export async function planInEditor(): Promise<TextEditor | undefined> {
  const plan = activePlan();
  if (plan) return window.showTextDocument(plan, { viewColumn: columnOf(plan.uri) });
  void window.showInformationMessage(
    l10n.t('Open your plan first. A Markdown file is a plan when “type: pdp” stands at its top.'),
  );
  return undefined;
}
