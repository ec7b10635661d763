import assert from 'node:assert/strict';
import { Uri, window, workspace, type TextDocument } from 'vscode';
import { ofRule, ours, ruleOf, untilDiagnostics } from './editor.ts';

const plan = `---
type: pdp
learner: Sam
role: Adviser
organisation: Northgate
aims: [A1: More starts]
start: 2026-04-13
---

# Plan

## Objectives

### O1: Lead three job-search groups by 30 June 2026

## Implementation

On 4 June 2026 I led the first group in the library with eight people, and two of them come back each week.
`;
const reflection = (objective: string) =>
  `---\ntype: pdp-reflection\nobjective: ${objective}\nmodel: driscoll\n---\n\n# Group\n\n## What?\n\nI led it too fast.\n\n## So what?\n\nThey need time.\n\n## Now what?\n\nI wait.\n`;

describe('a reflection in a file of its own', () => {
  const [folder] = workspace.workspaceFolders ?? [];
  assert.ok(folder);
  const own = Uri.joinPath(folder.uri, 'reflected');
  const at = (name: string) => Uri.joinPath(own, name);
  const write = (name: string, text: string) => workspace.fs.writeFile(at(name), Buffer.from(text));
  const open = async (name: string): Promise<TextDocument> =>
    (await window.showTextDocument(await workspace.openTextDocument(at(name)), { preview: false })).document;

  after(async () => workspace.fs.delete(own, { recursive: true }));

  it('counts in its plan as soon as it is there, and is checked where it stands', async () => {
    await write('plan.md', plan);
    const document = await open('plan.md');
    await untilDiagnostics(document, (now) => ofRule(now, 'timescale-passed').length > 0);
    await write('log/group.md', reflection('O1'));
    await untilDiagnostics(document, (now) => now.length > 0 && !ofRule(now, 'timescale-passed').length);
    await write('log/group.md', reflection('O4'));
    await untilDiagnostics(document, (now) => ofRule(now, 'timescale-passed').length > 0);
    const beside = await open('log/group.md');
    await untilDiagnostics(beside, (now) => ofRule(now, 'reference-unknown').length > 0);
    assert.deepEqual(ours(beside).map(ruleOf), ['reference-unknown']);
  });
});
