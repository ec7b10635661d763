import assert from 'node:assert/strict';
import { commands, Range, TabInputWebview, window, type CodeLens, type Tab } from 'vscode';
import { ofRule, openExample, openText, ruleOf, untilDiagnostics, write } from './editor.ts';

describe('commands', () => {
  it('preview the marking checklist beside the plan', async () => {
    await openExample('weak-first-draft.md');
    await commands.executeCommand('pdp.previewChecklist');
    const page = await untilTab(
      (tab) => tab.input instanceof TabInputWebview && tab.label.includes('weak-first-draft.md'),
    );
    assert.match((page.input as TabInputWebview).viewType, /pdp\.checklist/);
    assert.notEqual(page.group.viewColumn, window.activeTextEditor?.viewColumn);
  });

  it('start a new plan whose prompts are still to be filled, and nothing else is found', async () => {
    let isDone = false;
    const plan = Promise.resolve(commands.executeCommand('pdp.newPlan')).finally(() => (isDone = true));
    // Enter at each question, which leaves it for later; where none is asked, it does nothing.
    while (!isDone) await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await plan;
    const document = window.activeTextEditor?.document;
    assert.ok(document);
    assert.match(document.getText(), /^---\ntype: pdp\n/);
    const found = await untilDiagnostics(document, (now) => ofRule(now, 'placeholder-left').length > 5);
    assert.deepEqual([...new Set(found.map(ruleOf))], ['placeholder-left']);
  });

  it('open a sample with mistakes, as a document of its own', async () => {
    await commands.executeCommand('pdp.openSample');
    const document = window.activeTextEditor?.document;
    assert.ok(document?.isUntitled);
    await untilDiagnostics(document, (found) => found.length >= 12);
  });

  it('are offered above an empty plan, and no longer once something stands in it', async () => {
    const { document } = await openText('---\ntype: pdp\n---\n');
    const lenses = () => commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
    const ours = (await lenses()).flatMap(({ command }) => command?.command ?? []);
    assert.deepEqual(ours, ['pdp.newPlan', 'pdp.openSample']);
    await write(document, new Range(3, 0, 3, 0), '\n# My plan\n');
    assert.deepEqual(await lenses(), []);
  });
});

/** The first tab of which `isIt` holds, as soon as there is one. */
function untilTab(isIt: (tab: Tab) => boolean): Promise<Tab> {
  const find = () => window.tabGroups.all.flatMap((group) => group.tabs).find(isIt);
  return new Promise((resolve) => {
    const listener = window.tabGroups.onDidChangeTabs(look);
    look();

    function look(): void {
      const tab = find();
      if (!tab) return;
      listener.dispose();
      resolve(tab);
    }
  });
}
