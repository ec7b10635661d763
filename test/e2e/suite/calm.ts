import assert from 'node:assert/strict';
import {
  CancellationError,
  CancellationTokenSource,
  commands,
  ConfigurationTarget,
  Diagnostic,
  Range,
  Selection,
  workspace,
  type CancellationToken,
} from 'vscode';
import { vsdiag } from 'vscode-languageclient';
import { Calm } from '../../../client/calm/calm.ts';
import { openText, rangeOf, untilDiagnostics } from './editor.ts';

const plan = `---
type: pdp
---

## Objectives

### Improve my skills

### Become better at profiling
`;

describe('calm', () => {
  before(() => setDelay(60));
  after(() => setDelay(undefined));

  it('shows nothing on the line that is typed on, all else as before, and that line when it is left', async () => {
    const editor = await openText(plan);
    const { document } = editor;
    const typed = rangeOf(document, '### Improve my skills').end;
    const isOn = (line: number) => (one: Diagnostic) => one.range.start.line <= line && line <= one.range.end.line;
    await untilDiagnostics(document, (found) => found.some(isOn(typed.line)));
    editor.selection = new Selection(typed, typed);
    await commands.executeCommand('type', { text: ' a bit' });
    assert.match(document.getText(), /### Improve my skills a bit\n/);
    const found = await untilDiagnostics(document, (now) => now.length > 0 && !now.some(isOn(typed.line)));
    assert.ok(found.some(isOn(typed.line + 2)));
    editor.selection = new Selection(0, 0, 0, 0);
    await untilDiagnostics(document, (now) => now.some(isOn(typed.line)));
  });

  it('shows nothing at all while the checks are paused, and everything when they are resumed', async () => {
    const { document } = await openText(plan);
    const before = await untilDiagnostics(document, (found) => found.length > 2);
    await commands.executeCommand('pdp.pause');
    await untilDiagnostics(document, (found) => found.length === 0);
    await commands.executeCommand('pdp.resume');
    const again = await untilDiagnostics(document, (found) => found.length > 2);
    assert.equal(again.length, before.length);
  });

  it('never takes what the client had when it was told to stop for all that was found', async () => {
    const { document } = await openText(plan);
    const found = ['one', 'two'].map((words) => new Diagnostic(new Range(0, 0, 0, 1), words));
    const calm = new Calm();
    try {
      const pull = (items: Diagnostic[] | undefined, token: CancellationToken) =>
        calm.middleware.provideDiagnostics?.(document, undefined, token, () =>
          items
            ? { kind: vsdiag.DocumentDiagnosticReportKind.full, items }
            : { kind: vsdiag.DocumentDiagnosticReportKind.unChanged, resultId: '1' },
        );
      const running = new CancellationTokenSource();
      const stopped = new CancellationTokenSource();
      stopped.cancel();
      await pull(found, running.token);
      await assert.rejects(async () => pull(found.slice(1), stopped.token), CancellationError);
      const report = await pull(undefined, running.token);
      assert.deepEqual(report && 'items' in report && report.items, found);
    } finally {
      calm.dispose();
    }
  });

  it('offers to make a plan of any Markdown', async () => {
    const { document } = await openText('## Objectives\n\n### Improve my skills\n');
    await commands.executeCommand('pdp.makePlan');
    assert.match(document.getText(), /^---\ntype: pdp\n---\n\n## Objectives/);
    await untilDiagnostics(document, (found) => found.length > 2);
  });
});

async function setDelay(seconds: number | undefined): Promise<void> {
  await workspace.getConfiguration('pdp').update('typingDelay', seconds, ConfigurationTarget.Global);
}
