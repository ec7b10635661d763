import { env, l10n, StatusBarAlignment, window, type Disposable, type Uri } from 'vscode';
import type { Checklist } from '../server/checklist-shape.ts';
import type { ActivePlanFace } from './active-plan-face.ts';
import { previewChecklist } from './commands/preview-checklist.ts';
import { progressOf } from './progress.ts';

/** How many marking points of the plan in front are met and when it is reviewed next; a click opens its checklist. */
export class StatusBar implements ActivePlanFace, Disposable {
  readonly #item = window.createStatusBarItem('pdp.progress', StatusBarAlignment.Right, 100);
  #plan: Uri | undefined;

  constructor() {
    this.#item.name = l10n.t('PDP Marking Points');
  }

  show(plan: Uri | undefined, checklist: Checklist | undefined): void {
    if (!plan || !checklist) return this.#item.hide();
    // Without a translation all words are English, and so should the date be.
    const { short, full } = progressOf(checklist, l10n.t, l10n.bundle ? env.language : 'en-GB');
    const title = l10n.t('Preview Marking Checklist');
    this.#item.text = `$(checklist) ${short}`;
    this.#item.tooltip = `${full}\n${title}`;
    this.#item.accessibilityInformation = { label: `${full}. ${title}` };
    // Set anew only for another plan: VS Code forgets the command before, and a click may still be on its way to it.
    if (plan !== this.#plan) this.#item.command = { command: previewChecklist.id, title, arguments: [plan] };
    this.#plan = plan;
    this.#item.show();
  }

  dispose(): void {
    this.#item.dispose();
  }
}
