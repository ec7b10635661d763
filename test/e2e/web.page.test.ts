import assert from 'node:assert/strict';
import { join } from 'node:path';
import { root } from '../../scripts/project.mjs';
import { withWorkbench } from './host/workbench.mjs';

const folder = join(root, 'examples');
const openFile = join(folder, 'weak-first-draft.md');

describe('the browser build', () => {
  it('shows its findings and marking points in the worker extension host, as on vscode.dev', () =>
    withWorkbench({ folder, openFile, web: true }, async ({ page, command, problems }) => {
      assert.match((await problems()).join('\n'), /objective-timescale/);
      await page.locator('.statusbar-item', { hasText: 'MP 0/4' }).waitFor();
      await command('Explorer: Focus on PDP: Marking points View');
      await page.getByRole('treeitem', { name: /^MP4 .*: Partly$/ }).waitFor();
    }));
});
