import assert from 'node:assert/strict';
import { commands, TabInputWebview, window, type Tab } from 'vscode';
import { ofRule, openExample, ruleOf, untilDiagnostics } from './editor.ts';

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
    await commands.executeCommand('pdp.newPlan');
    const document = window.activeTextEditor?.document;
    assert.ok(document);
    assert.match(document.getText(), /^---\ntype: pdp\n/);
    const found = await untilDiagnostics(document, (now) => ofRule(now, 'placeholder-left').length > 5);
    assert.deepEqual([...new Set(found.map(ruleOf))], ['placeholder-left']);
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
