import { CodeLens, l10n, languages, Range, type Disposable } from 'vscode';
import { newPlan } from './commands/new-plan.ts';
import { openSample } from './commands/open-sample.ts';
import { isEmptyPlan } from './empty-plan.ts';
import { planSelector } from './plans.ts';

/** In an empty plan, two links above its first line: to start it with a few questions, or to look at a sample first. */
export function offerStart(): Disposable {
  return languages.registerCodeLensProvider(planSelector(), {
    provideCodeLenses(document) {
      const { uri, lineCount } = document;
      if (lineCount > 10 || !isEmptyPlan(uri.path, document.getText())) return [];
      const top = new Range(0, 0, 0, 0);
      return [
        new CodeLens(top, {
          command: newPlan.id,
          title: l10n.t('Start this plan with five short questions'),
          arguments: [uri],
        }),
        new CodeLens(top, { command: openSample.id, title: l10n.t('See a sample with mistakes to mend') }),
      ];
    },
  });
}
